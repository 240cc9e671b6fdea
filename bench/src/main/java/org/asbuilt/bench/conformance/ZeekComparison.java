package org.asbuilt.bench.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.bench.conformance.Expectation.Kind;

/** Compares with the logs that Zeek with the ICSNPP parsers makes of the same capture. */
final class ZeekComparison {
    private final Observed observed;
    private final Comparison comparison;
    private final Set<Told> confirmed = new HashSet<>();

    /** A row that lets us expect something. */
    record Expected(Expectation expectation, Row row, String value) {}

    ZeekComparison(Observed observed, Comparison comparison) {
        this.observed = observed;
        this.comparison = comparison;
    }

    /** Compares with all logs of the test, and says which told values they confirm. */
    Set<Told> compare(TestData data, String test) throws IOException {
        List<Expected> talks = new ArrayList<>();
        List<Expected> functions = new ArrayList<>();
        List<Expected> values = new ArrayList<>();
        for (Expectation expectation : Expectation.all()) {
            Optional<ZeekLog> log = data.zeekLog(test, expectation.log());
            List<Expected> expected =
                    log.map(known -> expected(expectation, known)).orElse(List.of());
            switch (expectation.kind()) {
                case CONVERSATION -> talks.addAll(expected);
                case FUNCTION, COUNTED_FUNCTION -> functions.addAll(expected);
                case IDENTITY_VALUE, COMPONENT, SECURITY -> values.addAll(expected);
            }
        }
        new ZeekTalks(observed, comparison).compare(talks);
        new ZeekFunctions(observed, comparison).compare(functions);
        values(values);
        return confirmed;
    }

    private static List<Expected> expected(Expectation expectation, ZeekLog log) {
        boolean isTalk = expectation.kind() == Kind.CONVERSATION;
        return log.rows().stream()
                .filter(expectation::fits)
                .flatMap(row -> (isTalk ? Optional.of("") : expectation.value(row))
                        .map(value -> new Expected(expectation, row, value)).stream())
                .toList();
    }

    private void values(List<Expected> values) {
        record Claim(String protocol, String host, Kind kind, String value) {}
        Set<Claim> seen = new LinkedHashSet<>();
        for (Expected expected : values) {
            Expectation expectation = expected.expectation();
            String protocol = expectation.protocol();
            String host = expectation.host(expected.row());
            if (seen.add(new Claim(protocol, host, expectation.kind(), expected.value()))) {
                value(expected, protocol, host);
            }
        }
    }

    /** Whether the texts or numbers are the same, or one is called like the other in the table of names. */
    private static boolean agree(String protocol, String zeek, String ours) {
        boolean isNumber = zeek.matches("0x[0-9a-f]{1,8}");
        List<String> forms = isNumber ? IdentityField.Form.number(Long.decode(zeek)) : List.of(zeek);
        return forms.stream().anyMatch(form -> Texts.agree(form, ours)) || Operations.areSame(protocol, zeek, ours);
    }

    private static boolean isMaker(String zeek, Told told) {
        return told.label().equals("VENDOR") && Texts.maker(zeek).equals(Texts.maker(told.value()));
    }

    private void value(Expected expected, String protocol, String host) {
        List<Told> telling = observed.told().stream()
                .filter(told -> told.protocol().equals(protocol))
                .filter(told -> told.isOf("", host))
                .filter(told -> agree(protocol, expected.value(), told.value()) || isMaker(expected.value(), told))
                .toList();
        if (!telling.isEmpty()) {
            confirmed.addAll(telling);
            comparison.found(Category.IDENTITIES, protocol);
            return;
        }
        String subject = host + " " + expected.expectation().kind().title();
        Optional<Reason> reason = Protocols.lack(protocol).or(() -> Operations.unnamed(protocol, expected.value()));
        comparison.missing(Category.IDENTITIES, protocol, subject, expected.row(), expected.value(), reason);
    }
}
