/** Programs that use the library the way services do, and tests that run them. */
package io.makegood.hosts;
