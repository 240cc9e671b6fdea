package org.asbuilt.importers.scl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.device.Networks;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/**
 * The addresses of an access point in our terms. Source: IEC 61850-6:2009/AMD1:2018, table C.1; of redundant links of IEC 60870-5-104,
 * IEC TS 61850-80-1:2016.
 */
final class Addresses {
    private static final Pattern ADDRESS = Pattern.compile("(RG\\d{1,2}-LL\\d{1,2}-)?(IP|IPv6)");
    private static final Set<String> WITHOUT_STATION = Set.of("0.0.0.0", "::", "");
    private static final Pattern KNOWN = Pattern.compile("(RG\\d{1,2}-(LL\\d{1,2}-)?)?"
            + "(IP|IPv6)(-SUBNET|-GATEWAY)?|MAC-Address|DNSName|MMS-Port|StationType|VLAN-ID");
    private static final Pattern WITHOUT_MEANING =
            Pattern.compile("OSI-.*|VLAN-PRIORITY|APPID|(SNTP|UDP|TCP|C37-118-IP)-Port"
                    + "|IPv6FlowLabel|(IP|IPv6)-?ClassOfTraffic|(IP|IPv6)-IGMPv3Sr.*|MMS-.*"
                    + "|(RG\\d{1,2}-(LL\\d{1,2}-)?)?([WK]-FACTOR|TIMEOUT-\\d|SECURITY-.*)");

    private Addresses() {}

    /**
     * An address of a station.
     *
     * @param address the address
     * @param mask its mask or length of prefix as it is written; empty if not given
     * @param range the range that it lies in, if the mask is given and right
     * @param gateway the gateway, if there is one
     * @param redundant whether it belongs to one of several redundant links
     * @param at its place
     */
    record Own(
            IpAddress address,
            String mask,
            Optional<Cidr> range,
            Optional<IpAddress> gateway,
            boolean redundant,
            Locus at) {
        /** The address with the length of its prefix, or alone. */
        String text() {
            return range.map(network -> address.text() + "/" + network.prefix()).orElse(address.text());
        }
    }

    /** The addresses of an access point; what is none is remarked and what is not known counted. */
    static List<Own> of(Document document, Ied ied, Attachment attachment) {
        List<Own> own = new ArrayList<>();
        for (Map.Entry<String, Said> parameter : new java.util.TreeMap<>(attachment.address()).entrySet()) {
            Matcher matcher = ADDRESS.matcher(parameter.getKey());
            if (matcher.matches()) {
                Said said = parameter.getValue();
                String before = matcher.group(1) == null ? "" : matcher.group(1);
                own(document, ied, attachment, before + matcher.group(2), said, !before.isEmpty())
                        .ifPresent(own::add);
            }
        }
        return own;
    }

    /** Counts the parameters that say nothing of the plant and remarks those that are not known. */
    static void count(Document document, Attachment attachment) {
        attachment.address().forEach((type, said) -> {
            if (KNOWN.matcher(type).matches()) {
                return;
            }
            if (WITHOUT_MEANING.matcher(type).matches()) {
                String plain = type.replaceFirst("^(RG\\d{1,2}-(LL\\d{1,2}-)?)", "");
                document.reading.count("address parameters " + plain, 1);
                return;
            }
            document.noteOnce(
                    Severity.WARNING,
                    said.at(),
                    "the address parameter " + type + " is not known here and was not read");
        });
    }

    private static Optional<Own> own(
            Document document, Ied ied, Attachment attachment, String name, Said said, boolean redundant) {
        if (WITHOUT_STATION.contains(said.value())) {
            document.reading.count(
                    "access points whose address is left open (0.0.0.0)",
                    said.value().isEmpty() ? 0 : 1);
            return Optional.empty();
        }
        Optional<IpAddress> address = parsed(document, ied, said);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        if (!address.get().isUnicast()) {
            wrong(document, ied, said.at(), said.value() + " cannot be the address of one station");
            return Optional.empty();
        }
        String mask = attachment.parameter(name + "-SUBNET");
        Optional<Cidr> range = range(document, ied, address.get(), mask, attachment.place(name + "-SUBNET"));
        Optional<IpAddress> gateway = gateway(document, ied, attachment, name);
        if (range.isPresent() && gateway.isPresent() && !range.get().contains(gateway.get())) {
            document.reading.note(
                    Severity.WARNING,
                    attachment.place(name + "-GATEWAY"),
                    ied.name + " at " + address.get() + " cannot reach its gateway " + gateway.get()
                            + ", which is not in " + range.get());
        }
        return Optional.of(new Own(address.get(), mask, range, gateway, redundant, said.at()));
    }

    private static Optional<IpAddress> gateway(Document document, Ied ied, Attachment attachment, String name) {
        Said said = attachment.address().get(name + "-GATEWAY");
        if (said == null || WITHOUT_STATION.contains(said.value())) {
            return Optional.empty();
        }
        return parsed(document, ied, said).filter(IpAddress::isUnicast);
    }

    private static Optional<IpAddress> parsed(Document document, Ied ied, Said said) {
        try {
            return Optional.of(IpAddress.parse(said.value()));
        } catch (InvalidValue e) {
            wrong(document, ied, said.at(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Cidr> range(Document document, Ied ied, IpAddress address, String mask, Locus at) {
        if (mask.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Networks.around(address, mask));
        } catch (InvalidValue e) {
            wrong(document, ied, at, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static void wrong(Document document, Ied ied, Locus at, String text) {
        ied.understood = false;
        document.reading.note(Severity.WARNING, at, text);
    }
}
