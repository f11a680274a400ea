package io.makegood.internal.drl;

/** How large a rule may be. Far above every rule that somebody reads, far below what hurts; told in the authors' handbook. */
final class RuleLimits {
    /** Rules of one policy. */
    static final int RULES = 20_000;
    /** Characters of a rule's name, of a finding, and of any other text but a reason. */
    static final int TEXT = 200;
    /** Characters of a reason. */
    static final int BECAUSE = 1_000;
    /** Placeholders of a reason. */
    static final int PLACEHOLDERS = 10;
    /** Different texts that the rules of a policy compare with. */
    static final int COMPARED_TEXTS = 30_000;
    /** Characters of a name. */
    static final int NAME = 100;
    /** Conditions of one rule, those within brackets included. */
    static final int CONDITIONS = 100;
    /** Values in the list after {@code in}. */
    static final int LIST = 200;
    /** Brackets within brackets. */
    static final int DEPTH = 10;
    /** Patterns of one rule beside that of its own fact. */
    static final int ELEMENTS = 10;
    /** Verbs of one rule. */
    static final int ACTIONS = 50;
    /** Problems told of one policy; the rest is counted. */
    static final int PROBLEMS = 200;
    /** Characters of what an author wrote that a message repeats. */
    static final int QUOTED = 60;

    private RuleLimits() {}
}
