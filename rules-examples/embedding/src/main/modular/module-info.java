// tag::module
module com.example.shop {
    requires io.makegood.engine;
}
// end::module
