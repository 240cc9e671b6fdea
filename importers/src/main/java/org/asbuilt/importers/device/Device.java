package org.asbuilt.importers.device;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Account;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Communication;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Facet;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Function;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Service;
import org.asbuilt.model.Transport;
import org.asbuilt.model.Upkeep;

/**
 * The device whose configuration is read, in our own model. It hears everything twice (see {@link Dialect}): the first time it only
 * gathers by what it can be recognised and what its named objects hold; the second time it claims at once and keeps nothing, so that
 * a configuration of any length fits in memory.
 */
public final class Device {
    private static final int MOST_ADDRESSES = 32;
    private static final int MOST_KEPT = 200_000;

    private final Reading reading;
    private final SortedSet<Hint> hints = new TreeSet<>();
    private final NamedObjects objects = new NamedObjects();
    private final Set<String> once = new HashSet<>();
    private final Map<String, String> hardware = new HashMap<>();
    private final Numbering entries = new Numbering();
    private final Unread unread = new Unread();
    private boolean claims;
    private Optional<About> about = Optional.empty();
    private int addresses;
    private int macs;
    private Optional<String> hostname = Optional.empty();
    private Optional<Instant> observed = Optional.empty();
    private Method method = Method.PARSED_CONFIG;

    Device(Reading reading) {
        this.reading = reading;
    }

    /** From here on everything is claimed. */
    void claimNow() {
        claims = true;
        once.clear();
        entries.restart();
        objects.rest();
        if (objects.isFull()) {
            wrong(
                    new Locus.Whole(),
                    "the configuration names more objects than can be kept: later ones are not resolved");
        }
    }

    /** Counts what was read and lists what nobody took. */
    public void account(Statement top) {
        if (claims) {
            top.each(line -> accountLine(top, line));
        }
    }

    private void accountLine(Statement top, Statement line) {
        if (!line.counts()) {
            return;
        }
        reading.units(1, line.isTaken() ? 1 : 0);
        if (line.isOpen()) {
            reading.note(Severity.WARNING, line.locus(), "not understood: " + line.shown());
            unread.claim(this, top, line);
        }
    }

    /** Adds to a figure of the receipt, for what is known and of no use here. */
    public void count(String name, long more) {
        if (claims && more > 0) {
            reading.count(name, more);
        }
    }

    /** Whether this is the second time, in which everything is claimed. */
    public boolean claims() {
        return claims;
    }

    /** When it was so in the plant, as far as the source tells. */
    public void observed(Instant moment) {
        observed = Optional.of(moment);
    }

    /** How it is known from here on; from a configuration unless this is called. */
    public void known(Method by) {
        method = by;
    }

    /** Whom this is about, once everything is claimed. */
    public About about() {
        if (about.isEmpty()) {
            if (hints.isEmpty()) {
                hints.add(new Hint.HasName(fileName()));
                reading.note(
                        Severity.WARNING,
                        new Locus.Whole(),
                        "nothing in the file tells which device it is of; it is called by the file's name");
            }
            about = Optional.of(new About(Kind.ASSET, hints));
        }
        return about.get();
    }

    private String fileName() {
        String file = reading.input().contentName();
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** What people call the device: its host name, or else the first thing by which it can be recognised. */
    public String name() {
        return hostname.orElseGet(() -> {
            String first = about().hints().first().text();
            return first.substring(first.indexOf('=') + 1);
        });
    }

    /** The host name that was said last. */
    public Optional<String> hostname() {
        return hostname;
    }

    /** The host name; a domain behind it does not count. */
    public void hostname(String name, Locus at) {
        String plain = name.strip();
        if (plain.isEmpty()) {
            return;
        }
        hostname = Optional.of(plain);
        if (!claims()) {
            hints.removeIf(hint -> hint instanceof Hint.HasHostname);
            hints.add(new Hint.HasHostname(plain));
        }
        fact(Communication.class, "hostname", plain, at);
    }

    /** The serial number. */
    public void serial(String serial, Locus at) {
        if (serial.isBlank()) {
            return;
        }
        if (!claims()) {
            hints.add(new Hint.HasSerial(serial.strip()));
        }
        fact(Nameplate.class, "serialNumber", serial, at);
    }

    /** The MAC address of an interface. */
    public void mac(String name, String mac, Locus at) {
        Stations.mac(this, mac, at).ifPresent(found -> {
            if (!claims && macs++ < MOST_ADDRESSES) {
                hints.add(new Hint.HasMac(found));
            }
            if (!claims && !name.isEmpty() && hardware.size() < MOST_KEPT) {
                hardware.put(name, found.text());
            }
            fact(NetworkPort.class, found.text(), "mac", found.text(), at);
            fact(NetworkPort.class, found.text(), "label", name, at);
        });
    }

    /**
     * An address of an interface. It also says that the network around it exists.
     *
     * @param name the interface
     * @param address the address
     * @param prefix the length of the prefix or the mask in dots, or empty if it is not known
     */
    public void address(String name, String address, String prefix, Locus at) {
        IpAddress parsed;
        Optional<Cidr> network;
        try {
            parsed = IpAddress.parse(address);
            network = prefix.isBlank() ? Optional.empty() : Optional.of(Networks.around(parsed, prefix));
        } catch (InvalidValue e) {
            wrong(at, String.valueOf(e.getMessage()));
            return;
        }
        if (parsed.isUnicast() && !parsed.isLinkLocal()) {
            network.ifPresent(range -> network(range, at));
        }
        String written = parsed + network.map(range -> "/" + range.prefix()).orElse("");
        fact(DeviceInterface.class, name, "addresses", written, at);
        bears(name, parsed, at);
    }

    /** An address of an interface of whose network nothing is known; the name of the interface may be empty. */
    public void bears(String name, String address, Locus at) {
        try {
            bears(name, IpAddress.parse(address), at);
        } catch (InvalidValue e) {
            wrong(at, String.valueOf(e.getMessage()));
        }
    }

    private void bears(String name, IpAddress address, Locus at) {
        if (!address.isUnicast() || address.isLinkLocal()) {
            return;
        }
        if (!claims && addresses++ < MOST_ADDRESSES) {
            hints.add(new Hint.HasAddress(address));
        }
        String port = hardware.getOrDefault(name, "ip:" + address);
        fact(NetworkPort.class, port, "addresses", address.text(), at);
        fact(NetworkPort.class, port, "label", name, at);
    }

    /** That a network of that range exists. */
    public void network(Cidr range, Locus at) {
        boolean single = range.prefix() >= (range.network().isV4() ? 32 : 127);
        boolean everything = range.prefix() == 0;
        if (claims() && !single && !everything && first("network " + range)) {
            claim(
                    About.of(Kind.NETWORK, new Hint.HasRange(range)),
                    PartPath.of(NetworkProfile.class, "range"),
                    range.toString(),
                    at,
                    Confidence.CONFIRMED);
        }
    }

    /** Says something of the device; a blank text says nothing. */
    public void fact(Class<? extends Facet> facet, String part, String value, Locus at) {
        if (!value.isBlank()) {
            fact(PartPath.of(facet, part), value, at, Confidence.CONFIRMED);
        }
    }

    /** Says something of one of the device's facets that repeat; a blank text or key says nothing. */
    public void fact(Class<? extends Facet> facet, String key, String part, String value, Locus at) {
        if (!value.isBlank() && !key.isBlank()) {
            fact(PartPath.of(facet, key, part), value, at, Confidence.CONFIRMED);
        }
    }

    /** Says something of the device with less than certainty. */
    public void fact(PartPath path, String value, Locus at, Confidence confidence) {
        if (claims) {
            claim(about(), path, value, at, confidence);
        }
    }

    /** Says something of another subject that the device knows of. */
    public void fact(About other, PartPath path, String value, Locus at, Confidence confidence) {
        if (claims && !value.isBlank()) {
            claim(other, path, value, at, confidence);
        }
    }

    /** Gives a named object its members, or more of them: addresses, services, groups. Names of other objects are kept as {@code name:} and the name. */
    public void define(String sort, String name, Collection<String> members) {
        if (!claims) {
            objects.define(sort, name, members);
        }
    }

    /** Says that names which one sort of objects does not have are looked for in another: those of all virtual systems. */
    public void widen(String sort, String widerSort) {
        objects.widen(sort, widerSort);
    }

    /** Whether there is an object of that name. */
    public boolean defines(String sort, String name) {
        return objects.defines(sort, name);
    }

    /** What a named object holds in the end, through groups of groups; {@code name:} and the name of what is not known. */
    public Set<String> members(String sort, String name) {
        if (objects.isTired() && first("tired")) {
            wrong(new Locus.Whole(), "groups of groups are too many: from some place on they are not resolved");
        }
        return objects.members(sort, name);
    }

    /** What a named object holds in the end; nothing if there is none of that name. */
    public Set<String> held(String sort, String name) {
        return defines(sort, name) ? members(sort, name) : Set.of();
    }

    /** How many members an object has of its own, without looking into groups. */
    public int size(String sort, String name) {
        return objects.size(sort, name);
    }

    private boolean first(String what) {
        // Beyond what can be kept the same is said twice, which does no harm.
        return once.size() >= MOST_KEPT || once.add(what);
    }

    /** The key of the next rule of a list: the list and the place in it from 1, in six digits so that they sort. */
    public String nextRule(String list, Locus at) {
        String key = nextKey(list);
        fact(FilterRule.class, key, "list", list, at);
        fact(FilterRule.class, key, "position", Integer.toString(entries.newest(list)), at);
        return key;
    }

    /** Another output of the same device begins: its lists are told from their first entry again. */
    public void beginAgain() {
        entries.restart();
    }

    /** The key of the next of things that have no name: the list and the place in it from 1, in six digits so that they sort. */
    public String nextKey(String list) {
        return entries.next(list);
    }

    /** An account; its secret is never said. */
    public void account(String name, Optional<AccountType> type, Locus at) {
        fact(Account.class, name, "name", name, at);
        type.ifPresent(known -> fact(Account.class, name, "type", known.name().toLowerCase(Locale.ROOT), at));
    }

    /** A service on which the device answers, as it is configured. */
    public void service(Transport transport, int port, String protocol, Locus at) {
        String key = transport.name().toLowerCase(Locale.ROOT) + "/" + port;
        fact(Service.class, key, "transport", transport.name().toLowerCase(Locale.ROOT), at);
        fact(Service.class, key, "port", Integer.toString(port), at);
        fact(Service.class, key, "protocol", protocol, at);
        fact(Communication.class, "supportedProtocols", protocol, at);
    }

    /**
     * Another machine that the device is told to speak to: a log server, a time server, a server of names or of accounts. It is a
     * documented connection.
     *
     * @param target its address or name
     * @param port the port there
     * @param what it is used for
     */
    public void speaksTo(String target, Transport transport, int port, String protocol, Function what, Locus at) {
        String plain = target.strip();
        if (plain.isEmpty()) {
            return;
        }
        // One part holds one text: the first server that is named is the preferred one, the others are connections.
        if (what == Function.TIME_SYNC && first("time source")) {
            fact(Upkeep.class, "timeSource", protocol + " from " + plain, at);
        }
        if (protocol.equals("Syslog") && first("logging")) {
            fact(Upkeep.class, "logging", "syslog to " + plain, at);
        }
        if (!claims) {
            return;
        }
        About link = Peers.link(about(), plain, transport, port);
        if (first(link.text())) {
            Peers.claim(this, link, plain, transport, port, protocol, what, at);
        }
    }

    /** Remarks that something is not as it was expected. */
    public void wrong(Locus at, String text) {
        if (claims()) {
            reading.note(Severity.WARNING, at, text);
        }
    }

    /** Remarks something that is worth knowing. */
    public void remark(Locus at, String text) {
        if (claims()) {
            reading.note(Severity.INFORMATION, at, text);
        }
    }

    private void claim(About whom, PartPath path, String value, Locus at, Confidence confidence) {
        reading.claim(whom, path, value, at, observed, method, confidence);
    }
}
