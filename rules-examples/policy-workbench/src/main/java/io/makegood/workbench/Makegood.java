package io.makegood.workbench;

/** The command line {@code makegood}. */
public final class Makegood {

    private Makegood() {}

    public static void main(String[] args) {
        System.out.println("makegood" + (args.length == 0 ? "" : " " + String.join(" ", args)));
    }
}
