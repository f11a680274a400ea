/**
 * Cases, resolutions and problem details for Jackson 3.
 *
 * @since 0.1.0
 */
module io.makegood.jackson {
    requires transitive io.makegood.engine;
    requires transitive tools.jackson.databind;

    exports io.makegood.jackson;

    provides tools.jackson.databind.JacksonModule with
            io.makegood.jackson.MakegoodModule;
}
