package org.asbuilt.importers.bom;

import java.util.Locale;

/** Names of one document in the way of another. */
final class Words {
    private Words() {}

    /** {@code operatingSystem} as {@code operating-system}. */
    static String hyphens(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
