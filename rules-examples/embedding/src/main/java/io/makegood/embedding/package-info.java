/** Small programs as a service would write them. The tests of this module run them packed in the ways services are packed. */
package io.makegood.embedding;
