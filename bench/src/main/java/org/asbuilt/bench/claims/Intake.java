package org.asbuilt.bench.claims;

/**
 * How much is taken in: as many claims each year, a file on each working day, eight claims about each of whom a file speaks.
 *
 * @param claimsEachYear how many claims a year
 * @param years how many years
 */
record Intake(long claimsEachYear, int years) {
    /** Files a year. */
    static final long FILES = 250;
    /** Claims about one subject in a file. */
    static final long ABOUT_ONE = 8;

    private static final long BEGIN = 1_451_606_400_000_000L;
    private static final long YEAR = 365L * 24 * 3600 * 1_000_000;

    /** As many as make whole files of whole subjects. */
    Intake {
        claimsEachYear = Math.max(1, claimsEachYear / (FILES * ABOUT_ONE)) * FILES * ABOUT_ONE;
    }

    /** All claims; they are numbered from 1. */
    long claims() {
        return claimsEachYear * years;
    }

    /** All of whom something is said, once for each file. */
    long abouts() {
        return claims() / ABOUT_ONE;
    }

    /** All files, each an import of its own. */
    long files() {
        return FILES * years;
    }

    /** Subjects in a file. */
    long aboutsInFile() {
        return abouts() / files();
    }

    /** When a year begins, from 0, as the record counts time. */
    long begin(int year) {
        return BEGIN + YEAR * year;
    }

    /** The time between two files. */
    long betweenFiles() {
        return YEAR / FILES;
    }
}
