package io.makegood.internal.books;

final class Journal {}
