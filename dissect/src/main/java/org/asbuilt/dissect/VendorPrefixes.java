package org.asbuilt.dissect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Who was assigned which block of hardware addresses: a table generated from the public listings of the IEEE
 * Registration Authority, with its date. {@code VendorPrefixTable} among the tests makes it anew.
 *
 * <p>Source: IEEE Std 802-2014 clause 8; MA-L (24 bit), MA-M (28 bit), MA-S and IAB (36 bit) listings. Addresses of
 * redundant routers and of virtual machines: tables {@code redundant-router-addresses} and
 * {@code virtual-machine-addresses} of {@link Numbers}.
 */
public final class VendorPrefixes {
    private static final String RESOURCE = "vendor-prefixes.txt.gz";
    private static final String SUCCESSORS = "vendor-successors.txt";
    private static final int[] LENGTHS = {36, 28, 24};

    private final String date;
    private final String source;
    private final List<long[]> prefixes;
    private final List<int[]> vendorNumbers;
    private final String[] vendors;
    private final Map<String, String> successors;

    /** What an address itself tells. */
    public enum Kind {
        /** In a block assigned to a vendor. */
        ASSIGNED,
        /** Universal, but in no block of the table: newer than the table, or made up. */
        UNASSIGNED,
        /** Chosen locally; its first octets say nothing of a vendor. */
        LOCAL,
        /** A group of stations, or broadcast. */
        GROUP,
        /** The address that redundant routers or firewalls share (VRRP, CARP, HSRP, GLBP). */
        ROUTER_REDUNDANCY,
        /** In a block from which hypervisors and container engines number their guests: no device of that maker. */
        VIRTUAL_MACHINE,
        /** All zeros: no address. */
        NONE
    }

    /**
     * What is known of an address.
     *
     * @param kind what the address itself tells
     * @param vendor who makes what bears the address, only for {@link Kind#ASSIGNED} and, if the block is in the
     *     listing, {@link Kind#VIRTUAL_MACHINE}: the registrant, or the maker that carries on its business
     * @param registrant the name in the listing
     * @param prefixLength how many bits were matched: 24, 28, 36; 0 if no vendor
     * @param use what numbers stations so, such as VRRP or VMware; only for {@link Kind#ROUTER_REDUNDANCY} and
     *     {@link Kind#VIRTUAL_MACHINE}
     */
    public record Assignment(
            Kind kind, Optional<String> vendor, Optional<String> registrant, int prefixLength, Optional<String> use) {
        private Assignment(Kind kind, Optional<String> use) {
            this(kind, Optional.empty(), Optional.empty(), 0, use);
        }
    }

    private static final class Bundled {
        private static final VendorPrefixes TABLE = load();
    }

    private VendorPrefixes(
            String date,
            String source,
            List<long[]> prefixes,
            List<int[]> vendorNumbers,
            String[] vendors,
            Map<String, String> successors) {
        this.date = date;
        this.source = source;
        this.prefixes = prefixes;
        this.vendorNumbers = vendorNumbers;
        this.vendors = vendors;
        this.successors = successors;
    }

    /** The table that comes with this module. */
    public static VendorPrefixes bundled() {
        return Bundled.TABLE;
    }

    /** Day of the listing, ISO 8601. */
    public String date() {
        return date;
    }

    /** Where the listing was taken from. */
    public String source() {
        return source;
    }

    /** Number of blocks. */
    public int size() {
        return prefixes.stream().mapToInt(table -> table.length).sum();
    }

    /** What is known of the address. */
    public Assignment lookup(MacAddress mac) {
        if (mac.value() == 0) {
            return new Assignment(Kind.NONE, Optional.empty());
        }
        if (mac.isGroup()) {
            return new Assignment(Kind.GROUP, Optional.empty());
        }
        Optional<String> redundancy = Numbers.of("redundant-router-addresses").nameByStart(mac.toString());
        if (redundancy.isPresent()) {
            return new Assignment(Kind.ROUTER_REDUNDANCY, redundancy);
        }
        Optional<String> virtual = Numbers.of("virtual-machine-addresses").nameByStart(mac.toString());
        Assignment listed = listed(mac);
        if (virtual.isPresent()) {
            return new Assignment(
                    Kind.VIRTUAL_MACHINE, listed.vendor(), listed.registrant(), listed.prefixLength(), virtual);
        }
        return listed;
    }

    private Assignment listed(MacAddress mac) {
        if (mac.isLocallyAdministered()) {
            return new Assignment(Kind.LOCAL, Optional.empty());
        }
        for (int index = 0; index < LENGTHS.length; index++) {
            int found = Arrays.binarySearch(prefixes.get(index), mac.value() >>> (48 - LENGTHS[index]));
            if (found >= 0) {
                String registrant = vendors[vendorNumbers.get(index)[found]];
                String vendor = successors.getOrDefault(registrant, registrant);
                return new Assignment(
                        Kind.ASSIGNED, Optional.of(vendor), Optional.of(registrant), LENGTHS[index], Optional.empty());
            }
        }
        return new Assignment(Kind.UNASSIGNED, Optional.empty());
    }

    private static InputStream resource(String name) {
        InputStream resource = VendorPrefixes.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IllegalStateException("Missing from the program: " + name);
        }
        return resource;
    }

    private static Map<String, String> successors() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource(SUCCESSORS), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
        }
    }

    private static VendorPrefixes load() {
        try (InputStream packed = resource(RESOURCE)) {
            return parse(
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Header {@code # date<TAB>source}, then a line a vendor: {@code name<TAB>prefix prefix ...} in hex digits. */
    private static VendorPrefixes parse(BufferedReader lines) throws IOException {
        String header = lines.readLine();
        if (header == null || !header.startsWith("# ")) {
            throw new IOException("The table of vendor prefixes has no header");
        }
        String[] parts = header.substring(2).split("\t", -1);
        List<String> vendors = new ArrayList<>();
        List<List<long[]>> blocks = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.indexOf('\t');
            for (String prefix : line.substring(tab + 1).split(" ", -1)) {
                int table = prefix.length() == 9 ? 0 : prefix.length() == 7 ? 1 : 2;
                blocks.get(table).add(new long[] {HexFormat.fromHexDigitsToLong(prefix), vendors.size()});
            }
            vendors.add(line.substring(0, tab));
        }
        List<long[]> prefixes = new ArrayList<>();
        List<int[]> numbers = new ArrayList<>();
        for (List<long[]> table : blocks) {
            table.sort((one, other) -> Long.compare(one[0], other[0]));
            prefixes.add(table.stream().mapToLong(block -> block[0]).toArray());
            numbers.add(table.stream().mapToInt(block -> (int) block[1]).toArray());
        }
        return new VendorPrefixes(parts[0], parts[1], prefixes, numbers, vendors.toArray(String[]::new), successors());
    }
}
