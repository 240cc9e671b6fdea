package org.asbuilt.importers.netbox;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Json;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import tools.jackson.databind.JsonNode;

/** Reads what NetBox holds in two passes: first what others refer to, then each object. */
public final class NetBoxReading {
    private static final Pattern ENTRY = Pattern.compile(
            "\"model\"\\s{0,8}:\\s{0,8}\"(?:dcim|ipam|virtualization|tenancy|circuits|extras|contenttypes)\\.[a-z]{1,40}\"");
    private static final Pattern OWN_TYPE = Pattern.compile("\"app_label\"\\s{0,8}:\\s{0,8}\"(?:dcim|ipam)\"");
    private static final Pattern OWN_ENTRY =
            Pattern.compile("\"model\"\\s{0,8}:\\s{0,8}\"(?:dcim|ipam|virtualization)\\.");
    private static final Pattern URL = Pattern.compile(
            "\"url\"\\s{0,8}:\\s{0,8}\"[^\"]{1,200}/api/(?:dcim|ipam|virtualization|tenancy|circuits)/[a-z-]{1,40}/\\d");
    private static final Set<String> APPLICATIONS = Set.of(
            "dcim",
            "ipam",
            "virtualization",
            "tenancy",
            "circuits",
            "extras",
            "wireless",
            "vpn",
            "core",
            "users",
            "auth",
            "admin",
            "sessions",
            "contenttypes",
            "account",
            "social_django",
            "taggit",
            "django_rq");
    private static final int MOST_MODELS = 500;

    private final Reading reading;
    private final Known known = new Known();
    private final Set<String> unknown = new HashSet<>();

    private NetBoxReading(Reading reading) {
        this.reading = reading;
    }

    /** Whether a file is such a dump or answer. */
    public static Certainty certainty(Head head) {
        String text = head.text();
        String start = text.stripLeading();
        if (start.startsWith("[")
                && text.contains("\"fields\"")
                && ENTRY.matcher(text).find()) {
            boolean own =
                    OWN_TYPE.matcher(text).find() || OWN_ENTRY.matcher(text).find();
            return own ? Certainty.certain("its entries are models of NetBox") : Certainty.none();
        }
        boolean isJson = start.startsWith("[") || start.startsWith("{");
        return isJson && URL.matcher(text).find()
                ? Certainty.certain("its objects have addresses of the API of NetBox")
                : Certainty.none();
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        NetBoxReading netBox = new NetBoxReading(reading);
        try {
            Json.walk(reading, netBox.new Gathering());
        } catch (Refused broken) {
            // The second pass comes to the same place and says so; what stands before it counts.
            reading.count("passes that were cut short", 1);
        }
        netBox.known.say(reading);
        Json.walk(
                reading,
                netBox.new Claiming(new HostClaims(reading, netBox.known), new PlaceClaims(reading, netBox.known)));
    }

    private static Json.Take take(Json.Path path) {
        if (path.steps().isEmpty() || path.is("results")) {
            return Json.Take.ENTER;
        }
        boolean entry = path.steps().size() == 1 && isNumber(path.steps().getFirst());
        return entry || path.is("results", "*") || path.is("next") ? Json.Take.COLLECT : Json.Take.SKIP;
    }

    private static boolean isNumber(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private final class Gathering implements Json.Visitor {
        @Override
        public Json.Take at(Json.Path path) {
            return take(path);
        }

        @Override
        public void collected(Json.Path path, JsonNode value) {
            Item.of(path, value).ifPresent(known::add);
        }
    }

    private final class Claiming implements Json.Visitor {
        private final HostClaims hosts;
        private final PlaceClaims places;

        Claiming(HostClaims hosts, PlaceClaims places) {
            this.hosts = hosts;
            this.places = places;
        }

        @Override
        public Json.Take at(Json.Path path) {
            return take(path);
        }

        @Override
        public void collected(Json.Path path, JsonNode value) {
            if (path.is("next")) {
                if (value.isString()) {
                    reading.note(
                            Severity.WARNING,
                            path.locus(),
                            "the answer is one page of several; the others are not here");
                }
                return;
            }
            Optional<Item> item = Item.of(path, value);
            if (item.isEmpty()) {
                reading.note(
                        Severity.WARNING, path.locus(), "this is no object of NetBox: it has no model and no address");
                reading.units(1, 0);
                return;
            }
            reading.units(1, claim(item.get()) ? 1 : 0);
        }

        private boolean claim(Item item) {
            boolean understood = item.fields().path("custom_fields").isEmpty()
                    && item.fields().path("custom_field_data").isEmpty();
            if (!understood) {
                reading.count("objects of " + item.model() + " with custom fields, which were not taken", 1);
                if (unknown.add("custom " + item.model())) {
                    reading.note(
                            Severity.WARNING, item.locus(), "the custom fields of " + item.model() + " were not taken");
                }
            }
            return switch (item.model()) {
                case "dcim.device" -> hosts.device(item) && understood;
                case "virtualization.virtualmachine" -> hosts.machine(item) && understood;
                case "dcim.interface" -> hosts.port(item, "device", "dcim.device") && understood;
                case "virtualization.vminterface" ->
                    hosts.port(item, "virtual_machine", "virtualization.virtualmachine") && understood;
                case "ipam.ipaddress" -> hosts.address(item) && understood;
                case "ipam.service" -> hosts.service(item) && understood;
                case "dcim.cable" -> hosts.cable(item) && understood;
                case "dcim.module" -> hosts.module(item) && understood;
                case "dcim.site" -> places.site(item) && understood;
                case "dcim.devicetype" -> places.product(item) && understood;
                case "ipam.prefix" -> places.prefix(item) && understood;
                case "ipam.vlan" -> places.vlan(item) && understood;
                default -> other(item) && understood;
            };
        }

        private boolean other(Item item) {
            String application = item.model().split("\\.", 2)[0];
            boolean isKnown = APPLICATIONS.contains(application);
            if (Known.isKept(item.model())) {
                reading.count("objects of " + item.model() + " that others are described by", 1);
                return true;
            }
            if (unknown.size() < MOST_MODELS && unknown.add(item.model()) && !isKnown) {
                reading.note(
                        Severity.WARNING,
                        item.locus(),
                        "objects of " + item.model() + " are not known and were not taken");
            }
            reading.count(
                    isKnown
                            ? "objects of " + item.model() + " that the record does not hold"
                            : "objects of unknown models",
                    1);
            return isKnown;
        }
    }
}
