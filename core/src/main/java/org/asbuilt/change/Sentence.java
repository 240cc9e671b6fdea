package org.asbuilt.change;

import java.util.Optional;
import org.asbuilt.model.Id;
import org.asbuilt.model.PartPath;

/**
 * What an edit does, for people to read before they approve it.
 *
 * @param subject the subject that it is about
 * @param name what that subject is called, after the change
 * @param text the sentence without a full stop, for example "sets “Serial number” of PLC-7 to 'X' (was 'Y')"
 * @param before what was said before, if something was
 * @param after what is said after, if something is
 * @param path the part that is edited, where it is one
 * @param rests on what that rests, where values are given, for example "3 claims of sources"
 */
public record Sentence(
        Id subject,
        String name,
        String text,
        Optional<String> before,
        Optional<String> after,
        Optional<PartPath> path,
        Optional<String> rests) {}
