package io.makegood.retailexam;

/** A line, or a file, that has not the form of the exam. */
final class MalformedLine extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param message what is wrong
     * @param remedy what was probably meant
     */
    MalformedLine(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What was probably meant. */
    String remedy() {
        return remedy;
    }
}
