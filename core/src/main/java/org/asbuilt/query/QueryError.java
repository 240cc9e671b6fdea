package org.asbuilt.query;

/** A text that is no query: what is wrong, where, and what was expected there. */
public final class QueryError extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String wrong;
    private final int column;
    private final String expected;

    /**
     * An error at a place.
     *
     * @param wrong what is wrong, as a clause
     * @param column where, the first character is 1
     * @param expected what was expected there
     */
    public QueryError(String wrong, int column, String expected) {
        super("column " + column + ": " + wrong + "; expected " + expected);
        this.wrong = wrong;
        this.column = column;
        this.expected = expected;
    }

    /** What is wrong. */
    public String wrong() {
        return wrong;
    }

    /** Where; the first character of the query is 1. */
    public int column() {
        return column;
    }

    /** What was expected there. */
    public String expected() {
        return expected;
    }
}
