package org.asbuilt.importers.csaf;

/**
 * One of the tests that a document has to pass.
 *
 * @param clause where the standard describes it, for example 6.1.9
 * @param title what the standard calls it
 * @param strength what a failure means
 * @param check finds the failures
 */
record CsafTest(String clause, String title, Strength strength, CsafTest.Check check) {

    /** What a failure means. Source: CSAF 2.0, section 6. */
    enum Strength {
        /** The document is not valid. */
        MANDATORY,
        /** There ought to be a good reason. */
        OPTIONAL,
        /** It is worth knowing. */
        INFORMATIVE
    }

    /** Finds the failures of one test. */
    @FunctionalInterface
    interface Check {
        /** Looks through a document. */
        void look(Document document, Failures failures);
    }

    /** Takes the failures of one test. */
    @FunctionalInterface
    interface Failures {
        /** Takes one: the place, and what is wrong there. */
        void at(String pointer, String text);
    }

    /**
     * A failure.
     *
     * @param test of which test
     * @param pointer where
     * @param text what is wrong
     */
    record Failure(CsafTest test, String pointer, String text) {
        /** The failure with its clause, for a receipt. */
        String sentence() {
            String word = switch (test.strength) {
                case MANDATORY -> "error";
                case OPTIONAL -> "warning";
                case INFORMATIVE -> "information";
            };
            return word + " by CSAF " + test.clause + " (" + test.title + "): " + text;
        }
    }
}
