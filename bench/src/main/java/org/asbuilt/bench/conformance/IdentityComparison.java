package org.asbuilt.bench.conformance;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.bench.conformance.Comparison.Values;
import org.asbuilt.dissect.MacAddress;
import org.asbuilt.dissect.NetworkAddress;
import org.asbuilt.dissect.Station;

/** Compares stations with their vendors and addresses, and every identity field that tshark lists. */
final class IdentityComparison {
    private static final String VENDOR = "vendor of the address block";
    private static final String STATION = "stations heard";
    private static final String BINDING = "addresses of stations";

    private final Observed observed;
    private final Comparison comparison;
    private final Set<Told> confirmed = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    IdentityComparison(Observed observed, Comparison comparison) {
        this.observed = observed;
        this.comparison = comparison;
    }

    /** Compares; what other truths confirmed already is no extra. */
    void compare(TestData data, Set<Told> confirmedElsewhere) throws IOException {
        List<Row> truth = data.truth(comparison.capture(), "identity");
        if (truth.isEmpty()) {
            return;
        }
        stations(truth.stream()
                .filter(row -> row.cell("field").equals("oui_vendor"))
                .toList());
        truth.stream().filter(row -> !row.cell("field").equals("oui_vendor")).forEach(this::field);
        confirmed.addAll(confirmedElsewhere);
        extras();
    }

    private void stations(List<Row> truth) {
        Map<String, Station> heard = observed.summary().stations().stream()
                .filter(Station::wasHeard)
                .collect(Collectors.toMap(
                        station -> station.mac().toString(), station -> station, (one, other) -> one, TreeMap::new));
        Set<String> bindings = observed.summary().bindings().stream()
                .map(binding -> binding.mac() + " " + binding.address())
                .collect(Collectors.toSet());
        for (Row row : truth) {
            String mac = row.cell("eth_src");
            Station station = heard.remove(mac);
            if (station == null) {
                comparison.missing(Category.ENDPOINTS, STATION, mac, row, row.cell("value"), noStation(mac));
                continue;
            }
            comparison.found(Category.ENDPOINTS, STATION);
            vendor(row, station);
            Arrays.stream(row.cell("ip_src").split("\\|"))
                    .filter(address -> !address.isEmpty())
                    .forEach(address -> binding(row, mac + " " + address, bindings));
        }
        heard.forEach((mac, station) -> comparison.extra(
                Category.ENDPOINTS,
                STATION,
                mac,
                station.vendor().orElse(""),
                station.place().toString(),
                Optional.empty()));
    }

    /** An address of a group, or of zeros, is none of a station. */
    private static Optional<Reason> noStation(String mac) {
        return MacAddress.parse(mac).filter(address -> !address.isStation()).map(address -> Reason.NOT_A_STATION);
    }

    private void vendor(Row row, Station station) {
        String ours = station.vendor().orElse("");
        if (Texts.letters(ours).equals(Texts.letters(row.cell("value")))) {
            comparison.found(Category.IDENTITIES, VENDOR);
            return;
        }
        boolean isLocal = station.mac().isLocallyAdministered();
        boolean isDivided = row.cell("value").equals("IEEE Registration Authority") && !ours.isEmpty();
        Optional<Reason> reason = isLocal
                ? Optional.of(Reason.LOCAL_ADDRESS)
                : isDivided ? Optional.of(Reason.SMALLER_BLOCK) : Optional.empty();
        Values values = new Values(row.cell("value"), ours);
        comparison.different(Category.IDENTITIES, VENDOR, station.mac().toString(), row, values, reason);
    }

    private void binding(Row row, String binding, Set<String> bindings) {
        if (bindings.contains(binding)) {
            comparison.found(Category.ENDPOINTS, BINDING);
            return;
        }
        String address = binding.substring(binding.indexOf(' ') + 1);
        boolean isNone = NetworkAddress.parse(address)
                .map(one -> one.isUnspecified() || one.isGroup())
                .orElse(true);
        Optional<Reason> reason = isNone ? Optional.of(Reason.NOT_A_STATION) : Optional.empty();
        comparison.missing(Category.ENDPOINTS, BINDING, binding, row, "", reason);
    }

    private void field(Row row) {
        String value = row.cell("value");
        Optional<IdentityField> known = IdentityField.of(row.cell("field"));
        if (known.isEmpty()) {
            String subject = row.cell("field") + " (not in identity-fields.txt)";
            comparison.missing(Category.IDENTITIES, row.cell("protocol"), subject, row, value, Optional.empty());
            return;
        }
        IdentityField field = known.get();
        String protocol = field.protocol(row.cell("protocol"));
        for (List<String> forms : field.form().values(value)) {
            if (seen.add(subject(row) + " " + forms.getFirst())) {
                value(new Wanted(row, field, protocol, forms));
            }
        }
    }

    private static String subject(Row row) {
        return row.cell("eth_src") + " " + row.cell("ip_src") + " " + row.cell("field");
    }

    /** A value of the truth, in all ways in which we may write it. */
    private record Wanted(Row row, IdentityField field, String protocol, List<String> forms) {
        boolean isToldBy(Told told) {
            return forms.stream().anyMatch(form -> Texts.agree(form, told.value()));
        }
    }

    private void value(Wanted wanted) {
        Row row = wanted.row();
        List<Told> everywhere =
                observed.told().stream().filter(wanted.field()::tells).toList();
        List<Told> here = everywhere.stream()
                .filter(told -> told.isOf(row.cell("eth_src"), row.cell("ip_src")))
                .toList();
        List<Told> agreeing = here.stream().filter(wanted::isToldBy).toList();
        if (!agreeing.isEmpty()) {
            confirmed.addAll(agreeing);
            comparison.found(Category.IDENTITIES, agreeing.getFirst().protocol());
            return;
        }
        List<Told> elsewhere = everywhere.stream().filter(wanted::isToldBy).toList();
        boolean isOfOther = wanted.field().reason().equals(Optional.of(Reason.OTHER_END));
        if (isOfOther && !elsewhere.isEmpty()) {
            confirmed.addAll(elsewhere);
            different(
                    wanted,
                    elsewhere.getFirst().endpoint().toString(),
                    wanted.field().reason());
        } else if (isOneOther(wanted.field(), here)) {
            confirmed.addAll(here);
            different(wanted, here.getFirst().value(), Optional.empty());
        } else {
            missing(wanted);
        }
    }

    /** Whether we tell just one other value of the same thing. */
    private static boolean isOneOther(IdentityField field, List<Told> told) {
        boolean isSingle = told.stream().map(Told::value).distinct().count() == 1;
        return isSingle && !field.labels().isEmpty() && field.form() != IdentityField.Form.PARTS;
    }

    private void different(Wanted wanted, String ours, Optional<Reason> reason) {
        Values values = new Values(wanted.forms().getFirst(), ours);
        comparison.different(
                Category.IDENTITIES, wanted.protocol(), subject(wanted.row()), wanted.row(), values, reason);
    }

    private void missing(Wanted wanted) {
        boolean isOfOther = wanted.field().reason().equals(Optional.of(Reason.OTHER_END));
        Optional<Reason> reason = Protocols.lack(wanted.protocol())
                .or(() -> isOfOther ? Optional.empty() : wanted.field().reason());
        comparison.missing(
                Category.IDENTITIES,
                wanted.protocol(),
                subject(wanted.row()),
                wanted.row(),
                wanted.forms().getFirst(),
                reason);
    }

    private void extras() {
        observed.told().stream()
                .filter(Told::isIdentifying)
                .filter(told -> !confirmed.contains(told))
                .forEach(told -> comparison.extra(
                        Category.IDENTITIES,
                        told.protocol(),
                        told.endpoint() + " " + told.label(),
                        told.value(),
                        told.place().toString(),
                        IdentityField.notListed(told)));
    }
}
