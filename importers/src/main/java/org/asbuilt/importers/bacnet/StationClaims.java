package org.asbuilt.importers.bacnet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.LogicBlock;
import org.asbuilt.model.PartPath;

/** Turns the devices of a list into claims about assets, and its header into an item of information. */
final class StationClaims {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}).*");
    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}).*");

    private final Reading reading;

    StationClaims(Reading reading) {
        this.reading = reading;
    }

    void claim(Map<String, String> header, Collection<Station> stations) {
        document(header, stations);
        stations.forEach(this::station);
        reading.count("devices", stations.size());
    }

    private void document(Map<String, String> header, Collection<Station> stations) {
        String project = header.getOrDefault("PROJECT_NAME", "");
        if (project.isEmpty()) {
            return;
        }
        Locus at = new Locus.Words("header");
        Draft draft = new Draft(reading, Kind.INFORMATION_ITEM, Method.IMPORTED, at).name("EDE " + project, at);
        draft.fact(InformationProfile.class, "category", "design", at);
        draft.fact(InformationProfile.class, "revision", header.getOrDefault("VERSION_OF_REFERENCEFILE", ""), at);
        date(header.getOrDefault("TIMESTAMP_OF_LAST_CHANGE", ""))
                .ifPresent(date -> draft.fact(InformationProfile.class, "issued", date, at));
        stations.stream()
                .limit(100)
                .forEach(station -> draft.fact(InformationProfile.class, "covers", name(station), at));
        String author = header.getOrDefault("AUTHOR_OF_LAST_CHANGE", "");
        draft.fact(
                Designation.class,
                "description",
                "BACnet engineering data exchange" + (author.isEmpty() ? "" : ", last changed by " + author),
                at);
        draft.claim();
    }

    private static Optional<String> date(String text) {
        if (ISO.matcher(text).matches()) {
            return Optional.of(text.substring(0, 10));
        }
        Matcher german = GERMAN.matcher(text);
        return german.matches()
                ? Optional.of(german.group(3) + "-" + twoDigits(german.group(2)) + "-" + twoDigits(german.group(1)))
                : Optional.empty();
    }

    private static String twoDigits(String number) {
        return number.length() < 2 ? "0" + number : number;
    }

    private static String name(Station station) {
        return station.name.isEmpty() ? "BACnet device " + station.instance : station.name;
    }

    private void station(Station station) {
        Draft draft = new Draft(reading, Kind.ASSET, Method.IMPORTED, station.at)
                .name(name(station), station.nameAt)
                .number("BACnet " + station.instance, station.at)
                .fact(Designation.class, "description", station.description, station.nameAt);
        address(station.address).ifPresent(address -> draft.port("", List.of(address), station.nameAt));
        draft.fact(PartPath.of(AssetRole.class, "assetClass"), "building_controller", station.at, Confidence.PROBABLE);
        draft.fact(
                PartPath.of(Communication.class, "supportedProtocols"), "BACnet/IP", station.at, Confidence.POSSIBLE);
        String key = "BACnet objects";
        draft.fact(LogicBlock.class, key, "sort", "object list", station.at);
        draft.fact(LogicBlock.class, key, "size", Integer.toString(station.all), station.at);
        draft.fact(LogicBlock.class, key, "description", station.words(), station.at);
        draft.fact(LogicBlock.class, key, "digest", station.digest(), station.at);
        draft.claim();
    }

    /** Addresses of makers are of any form; only one of IP is understood. */
    private Optional<String> address(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(IpAddress.parse(text).text());
        } catch (InvalidValue e) {
            reading.count("addresses of a maker's own form, not understood", 1);
            return Optional.empty();
        }
    }
}
