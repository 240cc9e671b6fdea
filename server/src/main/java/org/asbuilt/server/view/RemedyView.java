package org.asbuilt.server.view;

import java.util.Optional;
import org.asbuilt.vulnerability.advisory.Vulnerability.Remediation;

/**
 * What an advisory says that could be done.
 *
 * @param category what sort of thing it is
 * @param details what, in the publisher's words
 * @param restart what has to be started again
 * @param url where to get it, as it is written; it is not followed
 */
public record RemedyView(
        Remediation.Category category, String details, Optional<Remediation.Restart> restart, Optional<String> url) {
    /** What is shown of it. */
    public static RemedyView of(Remediation remediation) {
        return new RemedyView(remediation.category(), remediation.details(), remediation.restart(), remediation.url());
    }
}
