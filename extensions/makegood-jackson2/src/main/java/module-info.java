/**
 * Cases, resolutions and problem details for Jackson 2.
 *
 * @since 0.1.0
 */
module io.makegood.jackson2 {
    requires transitive io.makegood.engine;
    requires transitive com.fasterxml.jackson.databind;

    exports io.makegood.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            io.makegood.jackson2.MakegoodModule;
}
