package org.asbuilt.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.NetworkPort;

/**
 * The cables of a plant as its devices tell them: neighbours that they see (IEEE 802.1AB, CDP) or that drawings show, and the port of a
 * switch behind which an address was learnt. Ends are found by name; a name that several assets bear is left open, and said. Source:
 * requirements P4-16: physical diagrams from data.
 */
public final class Cabling {
    private static final String TABLE = "address table";

    private final Map<String, TreeSet<Id>> names = new HashMap<>();

    /** Two ends in a fixed order; the same cable seen from its other end is the same key. */
    private record Ends(String one, String other) {
        static Ends of(Cable cable) {
            String one = end(cable.one().value(), cable.onePort());
            String other = end(cable.other().map(Id::value).orElse("?" + plain(cable.otherName())), cable.otherPort());
            return one.compareTo(other) <= 0 ? new Ends(one, other) : new Ends(other, one);
        }

        private static String end(String device, String port) {
            return device + " " + shortPort(port);
        }
    }

    private Cabling(Collection<Subject> assets) {
        for (Subject asset : assets) {
            Stream.of(
                            asset.facet(Designation.class).flatMap(Designation::name),
                            asset.facet(Designation.class).flatMap(Designation::tag),
                            asset.facet(Communication.class).flatMap(Communication::hostname))
                    .flatMap(Optional::stream)
                    .flatMap(name -> Stream.of(plain(name), plain(name).split("\\.", 2)[0]))
                    .forEach(name ->
                            names.computeIfAbsent(name, key -> new TreeSet<>()).add(asset.id()));
        }
    }

    /** The cables between assets, each once, by the devices and ports of their ends. */
    public static List<Cable> of(Collection<Subject> assets) {
        Cabling cabling = new Cabling(assets);
        Map<Ends, Cable> cables = new LinkedHashMap<>();
        assets.stream()
                .sorted(Comparator.comparing(Subject::id))
                .flatMap(asset -> cabling.of(asset).stream())
                .forEach(cable -> cables.putIfAbsent(Ends.of(cable), cable));
        return cables.values().stream()
                .sorted(Comparator.comparing(Cable::one)
                        .thenComparing(Cable::onePort)
                        .thenComparing(Cable::otherName)
                        .thenComparing(Cable::otherPort))
                .toList();
    }

    private List<Cable> of(Subject asset) {
        List<Cable> cables = new ArrayList<>();
        asset.facets(Neighbour.class)
                .values()
                .forEach(neighbour -> neighbour
                        .neighbour()
                        .ifPresent(name -> cables.add(new Cable(
                                asset.id(),
                                neighbour.port().orElse(""),
                                one(name).filter(id -> !id.equals(asset.id())),
                                name,
                                neighbour.neighbourPort().orElse(""),
                                neighbour.knownBy().orElse("")))));
        asset.facets(NetworkPort.class)
                .values()
                .forEach(port -> port.switchPort()
                        .map(where -> plugged(asset, port, where))
                        .ifPresent(cables::add));
        return cables;
    }

    /** A switch and its port in one text: the longest beginning that is the name of an asset, and the rest. */
    private Cable plugged(Subject asset, NetworkPort port, String where) {
        String mine = port.label().orElse("");
        String text = where.strip();
        for (int cut = text.length(); cut > 0; cut = text.lastIndexOf(' ', cut - 1)) {
            String name = text.substring(0, cut);
            Optional<Id> found = one(name).filter(id -> !id.equals(asset.id()));
            if (found.isPresent()) {
                return new Cable(
                        asset.id(), mine, found, name, text.substring(cut).strip(), TABLE);
            }
        }
        return new Cable(asset.id(), mine, Optional.empty(), text, "", TABLE);
    }

    private Optional<Id> one(String name) {
        TreeSet<Id> found = names.getOrDefault(plain(name), new TreeSet<>());
        return found.size() == 1 ? Optional.of(found.first()) : Optional.empty();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** GigabitEthernet0/1 and Gi0/1 are one port. */
    private static String shortPort(String port) {
        String plain = plain(port).replace(" ", "");
        int letters = 0;
        while (letters < plain.length() && Character.isLetter(plain.charAt(letters))) {
            letters++;
        }
        return plain.substring(0, Math.min(2, letters)) + plain.substring(letters);
    }
}
