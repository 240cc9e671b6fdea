package org.asbuilt.server.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the record is still what was put into it.
 *
 * @param ok whether nothing was altered
 * @param checked how many entries of each log were found in order
 * @param firstBroken the first broken link
 * @param broken the first broken link of each part
 * @param notChecked what could not be checked, and why
 */
public record VerificationView(
        boolean ok,
        Map<String, Long> checked,
        Optional<String> firstBroken,
        List<String> broken,
        List<String> notChecked) {}
