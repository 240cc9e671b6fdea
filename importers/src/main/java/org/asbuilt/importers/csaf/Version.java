package org.asbuilt.importers.csaf;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a document: an integer, or a semantic version. Source: CSAF 2.0, section 3.1.11; Semantic Versioning 2.0.0.
 *
 * @param text as it is written
 * @param semantic whether it is a semantic version
 * @param numbers the integer, or major, minor and patch
 * @param prerelease what stands behind the hyphen; empty without one
 * @param build what stands behind the plus sign; empty without one
 */
record Version(String text, boolean semantic, List<BigInteger> numbers, String prerelease, String build)
        implements Comparable<Version> {
    private static final int LONGEST = 300;
    private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]*+");
    private static final Pattern SEMANTIC = Pattern.compile("(0|[1-9]\\d*+)\\.(0|[1-9]\\d*+)\\.(0|[1-9]\\d*+)"
            + "(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?"
            + "(?:\\+([0-9a-zA-Z-]++(?:\\.[0-9a-zA-Z-]++)*+))?");

    /** Reads it; empty if it is neither. */
    static Optional<Version> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (INTEGER.matcher(text).matches()) {
            return Optional.of(new Version(text, false, List.of(new BigInteger(text)), "", ""));
        }
        Matcher semantic = SEMANTIC.matcher(text);
        if (!semantic.matches()) {
            return Optional.empty();
        }
        List<BigInteger> numbers = List.of(
                new BigInteger(semantic.group(1)),
                new BigInteger(semantic.group(2)),
                new BigInteger(semantic.group(3)));
        return Optional.of(new Version(
                text,
                true,
                numbers,
                Optional.ofNullable(semantic.group(4)).orElse(""),
                Optional.ofNullable(semantic.group(5)).orElse("")));
    }

    /** The integer or the major version. */
    BigInteger major() {
        return numbers.getFirst();
    }

    /** As it is written without what stands behind the plus sign. */
    String withoutBuild() {
        return build.isEmpty() ? text : text.substring(0, text.length() - build.length() - 1);
    }

    /** As it is written without what stands behind hyphen and plus sign. */
    String plain() {
        String shorter = withoutBuild();
        return prerelease.isEmpty() ? shorter : shorter.substring(0, shorter.length() - prerelease.length() - 1);
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = at(i).compareTo(other.at(i));
            if (order != 0) {
                return order;
            }
        }
        if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
            return Boolean.compare(prerelease.isEmpty(), other.prerelease.isEmpty());
        }
        return byParts(prerelease.split("\\.", -1), other.prerelease.split("\\.", -1));
    }

    private BigInteger at(int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }

    private static int byParts(String[] left, String[] right) {
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean leftNumber = INTEGER.matcher(left[i]).matches();
            boolean rightNumber = INTEGER.matcher(right[i]).matches();
            int order = leftNumber && rightNumber
                    ? new BigInteger(left[i]).compareTo(new BigInteger(right[i]))
                    : leftNumber == rightNumber ? left[i].compareTo(right[i]) : leftNumber ? -1 : 1;
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
