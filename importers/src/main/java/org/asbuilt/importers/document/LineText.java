package org.asbuilt.importers.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** Takes what people read out of the lines of a format. */
@FunctionalInterface
interface LineText {
    /** The line itself. */
    LineText PLAIN = Optional::of;

    /** Without control words and groups of Rich Text Format. */
    LineText RTF = line -> Optional.of(line.replaceAll("\\\\'[0-9a-fA-F]{2}", "")
                    .replaceAll("\\\\[a-z]{1,32}-?\\d{0,10} ?", " ")
                    .replaceAll("[{}\\\\]", " ")
                    .strip())
            .filter(text -> !text.isEmpty());

    /** What the line holds for people, if anything. */
    Optional<String> of(String line);

    /** The texts of a DXF drawing: the values behind the codes 1 to 3, in which texts and attributes stand. */
    final class Dxf implements LineText {
        private static final Pattern FORMAT = Pattern.compile("\\\\[A-Za-z][^;\\\\]{0,40};|[{}]");
        private boolean isValue;
        private String code = "";

        @Override
        public Optional<String> of(String line) {
            if (!isValue) {
                code = line.strip();
                isValue = true;
                return Optional.empty();
            }
            isValue = false;
            boolean isText = code.equals("1") || code.equals("2") || code.equals("3");
            return isText
                    ? Optional.of(FORMAT.matcher(line.replace("\\P", " "))
                                    .replaceAll("")
                                    .strip())
                            .filter(text -> !text.isEmpty())
                    : Optional.empty();
        }
    }
}
