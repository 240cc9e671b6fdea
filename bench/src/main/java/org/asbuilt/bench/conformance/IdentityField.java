package org.asbuilt.bench.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asbuilt.dissect.MacAddress;

/**
 * A field that tshark lists as part of an identity: a row of {@code identity-fields.txt}.
 *
 * @param name tshark's name of the field
 * @param protocols the protocols of ours that may tell it
 * @param labels the {@link Told#label() labels} under which we tell it; none means under any
 * @param form how tshark writes the value
 * @param reason why we may not tell it
 */
record IdentityField(String name, List<String> protocols, List<String> labels, Form form, Optional<Reason> reason) {
    private static final Map<String, IdentityField> ALL = ResourceTable.rows("identity-fields.txt", 5).stream()
            .map(IdentityField::of)
            .collect(Collectors.toUnmodifiableMap(IdentityField::name, Function.identity()));

    private static final Map<String, List<String>> NOT_ASKED = ResourceTable.rows("not-asked.txt", 2).stream()
            .collect(Collectors.toUnmodifiableMap(
                    List::getFirst, row -> List.of(row.get(1).split("\\|"))));

    IdentityField {
        protocols = List.copyOf(protocols);
        labels = List.copyOf(labels);
    }

    /** How tshark writes a value. */
    enum Form {
        /** As it is; long ones are cut. */
        TEXT,
        /** Several values, parted by bars. */
        PARTS,
        /** Lines of one text, parted by bars. */
        LINES,
        /** Octets of a text as hexadecimal digits, or the text. */
        OCTETS,
        /** A reference to a control block, which is a component. */
        BLOCK,
        /** A number, decimal or with 0x. */
        NUMBER,
        /** Two numbers in one: the major revision is the high octet. */
        REVISION,
        /** A NetBIOS name with its suffix in pointed brackets. */
        NETBIOS;

        /** The values that are told, each in all ways in which we may write it. */
        List<List<String>> values(String text) {
            return switch (this) {
                case TEXT -> List.of(List.of(text));
                case LINES -> List.of(List.of(text.replace('|', ' ')));
                case PARTS ->
                    Arrays.stream(text.split("\\|"))
                            .filter(part -> !part.isBlank())
                            .distinct()
                            .map(List::of)
                            .toList();
                case OCTETS ->
                    List.of(List.of(
                            text.matches("([0-9a-f]{2})+")
                                    ? new String(HexFormat.of().parseHex(text), StandardCharsets.UTF_8)
                                    : text));
                case BLOCK -> List.of(List.of("control block " + text));
                case NUMBER -> List.of(number(Long.decode(text)));
                case REVISION -> List.of(List.of((Long.decode(text) >> 8) + "." + (Long.decode(text) & 0xFF)));
                case NETBIOS -> List.of(List.of(text.replaceFirst("<[0-9a-f]{2}>$", "")));
            };
        }

        /** A number in all ways in which it may be written. */
        static List<String> number(long number) {
            return List.of(
                    Long.toString(number),
                    "%x".formatted(number),
                    "0x%x".formatted(number),
                    "%04x".formatted(number),
                    "0x%04x".formatted(number),
                    "%08x".formatted(number),
                    "0x%08x".formatted(number));
        }
    }

    private static IdentityField of(List<String> row) {
        return new IdentityField(
                row.get(0),
                List.of(row.get(1).split("\\|")),
                row.get(2).equals("*") ? List.of() : List.of(row.get(2).split("\\|")),
                Form.valueOf(row.get(3).toUpperCase(Locale.ROOT)),
                row.get(4).isEmpty() ? Optional.empty() : Optional.of(Reason.valueOf(row.get(4))));
    }

    /** The field of this name; empty if the table lacks it. */
    static Optional<IdentityField> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Why tshark does not list a value that we tell: the table {@code not-asked.txt} says what it was not asked for. */
    static Optional<Reason> notListed(Told told) {
        // A chassis identifier that is a hardware address stands in a field of its own, which is not asked for.
        boolean isMac =
                told.label().equals("CHASSIS") && MacAddress.parse(told.value()).isPresent();
        boolean isAsked = !isMac
                && ALL.values().stream()
                        .anyMatch(field ->
                                field.protocols.contains(told.protocol()) && field.labels.contains(told.label()));
        boolean isKnown = NOT_ASKED.getOrDefault(told.protocol(), List.of()).contains(told.label());
        return isKnown && !isAsked ? Optional.of(Reason.NOT_ASKED) : Optional.empty();
    }

    /**
     * Our name of the protocol that told it: the one tshark names in the row if the field knows it, else the first of the
     * field's that a dissector reads.
     */
    String protocol(String tshark) {
        Optional<String> named =
                Protocols.ofTshark(tshark.toLowerCase(Locale.ROOT)).protocol();
        return named.filter(protocols::contains)
                .or(() -> protocols.stream().filter(Protocols::isRead).findFirst())
                .orElse(protocols.getFirst());
    }

    /** Whether we told the value as this field. */
    boolean tells(Told told) {
        return protocols.contains(told.protocol()) && (labels.isEmpty() || labels.contains(told.label()));
    }
}
