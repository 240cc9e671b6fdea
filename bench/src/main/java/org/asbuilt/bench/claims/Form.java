package org.asbuilt.bench.claims;

/** A way to keep claims in a table. */
enum Form {
    /** As the product does. */
    ONE_TABLE("one table", "claims_in_one", "id"),
    /** A part for each year in which claims were taken in, which needs the time in each row and in the primary key. */
    BY_YEAR("parted by year", "claims_by_year", "id, recorded"),
    /** A part for the numbers of each year: numbers grow with the time and are in each row anyway. */
    BY_NUMBER("parted by number", "claims_by_number", "id");

    private final String words;
    private final String table;
    private final String key;

    Form(String words, String table, String key) {
        this.words = words;
        this.table = table;
        this.key = key;
    }

    /** What it is called in a table of figures. */
    String words() {
        return words;
    }

    /** The name of its table. */
    String table() {
        return table;
    }

    /** The columns of its primary key. */
    String key() {
        return key;
    }

    /** The name of the part of one year, from 0. */
    String part(int year) {
        return table + "_" + year;
    }

    /** The columns of a claim. */
    String columns() {
        return this == BY_YEAR ? "id, about, path, body, recorded" : "id, about, path, body";
    }
}
