package org.asbuilt.importers.secret;

import java.util.regex.Pattern;

/**
 * Tells what others publish about vulnerabilities and attacks. It names passwords that are known anyway and holds no secret of the plant; replacing
 * them would alter what the publisher says, and an archive of advisories could not be kept at all.
 */
final class Publication {
    private static final Pattern ADVISORY =
            Pattern.compile("\"csaf_version\"\\s{0,20}:\\s{0,20}\"2\\.[0-9]\"|\"catalogVersion\"\\s{0,20}:\\s{0,20}\"");
    private static final Pattern BUNDLE = Pattern.compile("\"type\"\\s{0,20}:\\s{0,20}\"bundle\"");
    private static final Pattern ATTACK = Pattern.compile("\"(x-mitre-|x_mitre_|mitre-attack\")");
    private static final Pattern TABLE =
            Pattern.compile("(#model_version:[^\\n]{0,200}\\n)?\"?(cve,epss,|cveID\"?,\"?vendorProject)");

    private Publication() {}

    /** Whether a content that begins like that is a publication. */
    static boolean is(String beginning) {
        String text = beginning.stripLeading();
        return text.startsWith("{")
                ? ADVISORY.matcher(text).find()
                        || (BUNDLE.matcher(text).find() && ATTACK.matcher(text).find())
                : TABLE.matcher(text).lookingAt();
    }
}
