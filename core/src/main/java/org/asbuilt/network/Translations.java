package org.asbuilt.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Slot;
import org.asbuilt.model.TranslationKind;

/** How a device translates addresses, as changes of sets of packets. */
final class Translations {
    /** A key that is a place in a list: its name and six digits. */
    private static final Pattern PLACE = Pattern.compile("(.*)/[0-9]{6}");

    private final NetworkDevice device;
    private final RuleReader reader;
    private final HeaderSpace space;
    private final Map<Attachment, List<Step>> inwards = new HashMap<>();
    private final Map<List<Attachment>, List<Step>> outwards = new HashMap<>();

    /** The translations of one list that do the same. */
    private record Later(String list, Optional<Rewrite> rewrite) {}

    /**
     * One translation as it meets packets between two interfaces.
     *
     * @param slot its place at the device
     * @param matched the packets that it translates
     * @param rewrite what it does; empty for an exception from later ones
     * @param words what it says, for people
     */
    record Step(Slot slot, Bounds matched, Optional<Rewrite> rewrite, String words) {}

    Translations(NetworkDevice device, RuleReader reader) {
        this.device = device;
        this.reader = reader;
        this.space = reader.space();
    }

    /** The translations of destinations of what comes in by an interface. */
    List<Step> inwards(Attachment in) {
        return inwards.computeIfAbsent(in, this::readInwards);
    }

    private List<Step> readInwards(Attachment in) {
        List<Step> steps = new ArrayList<>();
        for (Map.Entry<Slot, AddressTranslation> entry : device.translations().entrySet()) {
            AddressTranslation one = entry.getValue();
            TranslationKind kind = one.kind().orElse(TranslationKind.SOURCE);
            if (kind == TranslationKind.STATIC && called(one.toZones(), in)) {
                steps.add(step(
                        entry.getKey(),
                        one,
                        one.translatedSource(),
                        reader.services().bounds(orOriginal(one)),
                        rewrite(false, one.translatedSource(), one.originalSource(), one.originalService(), in)));
            } else if (kind == TranslationKind.NONE) {
                // An exception that names only where packets leave is one of sources.
                boolean ofSources = one.fromZones().isEmpty() && !one.toZones().isEmpty();
                if (!ofSources && called(one.fromZones(), in)) {
                    steps.add(exception(entry.getKey(), one));
                }
            } else if ((kind == TranslationKind.DESTINATION || kind == TranslationKind.TWICE)
                    && called(one.fromZones(), in)) {
                steps.add(step(
                        entry.getKey(),
                        one,
                        one.originalDestination(),
                        reader.services().bounds(one.originalService()),
                        rewrite(
                                false,
                                one.originalDestination(),
                                one.translatedDestination(),
                                one.translatedService(),
                                in)));
            }
            if (kind == TranslationKind.TWICE && device.dialect() == Dialect.ASA && called(one.toZones(), in)) {
                otherWay(entry.getKey(), one, in).ifPresent(steps::add);
            }
        }
        return inOrder(steps);
    }

    /** A translation of both ends is for connections from the other side too if it is static, which is not recorded. */
    private Optional<Step> otherWay(Slot slot, AddressTranslation one, Attachment in) {
        if (one.translatedSource().isEmpty() || one.translatedSource().contains("interface")) {
            return Optional.empty();
        }
        Bounds matched = reader.addresses()
                .bounds(one.translatedSource(), false)
                .doubted("whether it is also for connections from the other side is not recorded");
        return rewrite(false, one.translatedSource(), one.originalSource(), new TreeSet<>(), in)
                .map(rewrite -> new Step(slot, matched, Optional.of(rewrite), words(one)));
    }

    /** Where it is not recorded which of two is asked first, none of them is sure of what both match. */
    private List<Step> inOrder(List<Step> steps) {
        Map<Later, PacketSet> later = new HashMap<>();
        List<Step> all = new ArrayList<>();
        for (Step step : steps.reversed()) {
            String list = list(step.slot());
            PacketSet unclear = space.none();
            for (Map.Entry<Later, PacketSet> other : later.entrySet()) {
                boolean known = !list.isEmpty() && list.equals(other.getKey().list());
                if (!known && !other.getKey().rewrite().equals(step.rewrite())) {
                    unclear = unclear.or(other.getValue());
                }
            }
            later.merge(new Later(list, step.rewrite()), step.matched().possibly(), PacketSet::or);
            all.addFirst(
                    unclear.meets(step.matched().possibly())
                            ? new Step(step.slot(), unordered(step.matched(), unclear), step.rewrite(), step.words())
                            : step);
        }
        return all;
    }

    private static Bounds unordered(Bounds matched, PacketSet unclear) {
        List<String> doubts = new ArrayList<>(matched.doubts());
        doubts.add("which of the translations that match is asked first is not recorded");
        return new Bounds(matched.surely().minus(unclear), matched.possibly(), doubts);
    }

    /** The list that a translation has a place in; empty if it has none. */
    private static String list(Slot slot) {
        Matcher place = PLACE.matcher(slot.key());
        return place.matches() ? place.group(1) + "/" : "";
    }

    private static SortedSet<String> orOriginal(AddressTranslation one) {
        return one.translatedService().isEmpty() ? one.originalService() : one.translatedService();
    }

    private Step step(
            Slot slot, AddressTranslation one, SortedSet<String> destinations, Bounds services, Optional<Rewrite> to) {
        boolean backwards = one.kind().filter(TranslationKind.STATIC::equals).isPresent();
        Bounds sources =
                backwards ? Bounds.exactly(space.all()) : reader.addresses().bounds(one.originalSource(), true);
        Bounds matched =
                sources.and(reader.addresses().bounds(destinations, false)).and(services);
        return new Step(slot, unclear(matched, to), to.or(() -> Optional.of(anywhere(false))), words(one));
    }

    private static Bounds unclear(Bounds matched, Optional<Rewrite> to) {
        return to.isPresent() ? matched : matched.doubted("to what it translates is not known");
    }

    private Rewrite anywhere(boolean source) {
        return new Rewrite(
                source ? HeaderSpace.SOURCE : HeaderSpace.DESTINATION, 128, space.all(), Optional.empty(), false);
    }

    private Step exception(Slot slot, AddressTranslation one) {
        Bounds matched = reader.addresses()
                .bounds(one.originalSource(), true)
                .and(reader.addresses().bounds(one.originalDestination(), false))
                .and(reader.services().bounds(one.originalService()));
        return new Step(slot, matched, Optional.empty(), words(one));
    }

    /** The translations of sources of what goes from one interface to another. */
    List<Step> outwards(Attachment in, Attachment out) {
        return outwards.computeIfAbsent(List.of(in, out), both -> readOutwards(in, out));
    }

    private List<Step> readOutwards(Attachment in, Attachment out) {
        List<Step> steps = new ArrayList<>();
        for (Map.Entry<Slot, AddressTranslation> entry : device.translations().entrySet()) {
            AddressTranslation one = entry.getValue();
            TranslationKind kind = one.kind().orElse(TranslationKind.SOURCE);
            if (kind == TranslationKind.DESTINATION || !called(one.toZones(), out) || !called(one.fromZones(), in)) {
                continue;
            }
            if (kind == TranslationKind.NONE) {
                steps.add(exception(entry.getKey(), one));
                continue;
            }
            Optional<Rewrite> to = rewrite(true, one.originalSource(), one.translatedSource(), new TreeSet<>(), out);
            Bounds services =
                    kind == TranslationKind.STATIC && !one.originalService().isEmpty()
                            ? Bounds.exactly(space.none())
                            : reader.services().bounds(one.originalService());
            Bounds matched = reader.addresses()
                    .bounds(one.originalSource(), true)
                    .and(
                            kind == TranslationKind.TWICE
                                    ? Bounds.exactly(space.all())
                                    : reader.addresses().bounds(one.originalDestination(), false))
                    .and(services);
            steps.add(new Step(
                    entry.getKey(), unclear(matched, to), to.or(() -> Optional.of(anywhere(true))), words(one)));
        }
        return inOrder(steps);
    }

    private static boolean called(SortedSet<String> zones, Attachment attachment) {
        boolean named = zones.stream().anyMatch(zone -> !zone.startsWith("not:"));
        boolean left = zones.stream()
                .filter(zone -> zone.startsWith("not:"))
                .anyMatch(zone -> attachment.called(zone.substring(4)));
        return !left
                && (!named || zones.stream().anyMatch(zone -> zone.equalsIgnoreCase("any") || attachment.called(zone)));
    }

    /** The change that leads from some addresses to others; empty if it is not known to which. */
    private Optional<Rewrite> rewrite(
            boolean source, SortedSet<String> from, SortedSet<String> to, SortedSet<String> service, Attachment at) {
        Optional<PacketSet> ports = service.isEmpty() ? Optional.empty() : Optional.of(ports(service));
        boolean onePort = service.size() <= 1 && service.stream().noneMatch(text -> text.contains("-"));
        int first = source ? HeaderSpace.SOURCE : HeaderSpace.DESTINATION;
        if (to.isEmpty()) {
            return ports.isPresent()
                    ? Optional.of(new Rewrite(first, 0, space.all(), ports, onePort))
                    : Optional.empty();
        }
        SortedSet<String> plain = addresses(to, at);
        Bounds target = reader.addresses().bounds(plain, source);
        if (plain.isEmpty() || !target.doubts().isEmpty()) {
            return Optional.empty();
        }
        if (plain.size() != 1) {
            return Optional.of(new Rewrite(first, 128, target.surely(), ports, false));
        }
        Optional<Cidr> fresh = AddressWords.range(plain.first());
        Optional<Cidr> old = from.size() == 1 ? AddressWords.range(from.first()) : Optional.empty();
        if (fresh.isPresent()
                && old.isPresent()
                && fresh.get().prefix() == old.get().prefix()
                && fresh.get().network().isV4() == old.get().network().isV4()) {
            return Optional.of(new Rewrite(first, fresh.get().prefix(), target.surely(), ports, onePort));
        }
        boolean one = fresh.filter(range -> range.prefix() == (range.network().isV4() ? 32 : 128))
                .isPresent();
        int bits = fresh.filter(range -> range.network().isV4()).isPresent() ? 32 : 128;
        return Optional.of(new Rewrite(first, bits, target.surely(), ports, one && onePort));
    }

    private static SortedSet<String> addresses(SortedSet<String> to, Attachment at) {
        TreeSet<String> plain = new TreeSet<>(to);
        if (plain.remove("interface")) {
            at.addresses().stream()
                    .map(address -> address.address())
                    .filter(address -> address.isV4())
                    .findFirst()
                    .ifPresent(address -> plain.add(address.text()));
        }
        return plain;
    }

    /** The packets whose port is that of the service, whatever carries it. */
    private PacketSet ports(SortedSet<String> service) {
        PacketSet set = space.none();
        for (String text : service) {
            String numbers = text.substring(text.lastIndexOf('/') + 1);
            int dash = numbers.indexOf('-');
            Optional<Integer> lowest = ServiceWords.number(dash < 0 ? numbers : numbers.substring(0, dash), 65_535);
            Optional<Integer> highest = dash < 0 ? lowest : ServiceWords.number(numbers.substring(dash + 1), 65_535);
            set = set.or(
                    lowest.isPresent() && highest.isPresent()
                            ? space.destinationPorts(lowest.get(), highest.get())
                            : space.all());
        }
        return set;
    }

    private String words(AddressTranslation one) {
        return device.name() + " translates " + String.join(", ", one.originalSource()) + " to "
                + String.join(", ", one.originalDestination()) + " into "
                + String.join(", ", one.translatedSource()) + String.join(", ", one.translatedDestination());
    }
}
