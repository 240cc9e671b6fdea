package org.asbuilt.thirdparty.oversight;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.thirdparty.session.ObservedSession;

/**
 * An access path as logs can be held against it.
 *
 * @param path the access path
 * @param thirdParty who uses it
 * @param destinations the assets that it reaches
 * @param brokers the devices that it passes
 * @param accounts the names of its accounts, without domain, in lower case
 * @param sources the addresses that it is used from, as its route and its tunnels say
 * @param devices what logs may call its devices: names and addresses, in lower case
 * @param tunnels what devices call its tunnels, in lower case
 * @param perSession whether every session is approved
 * @param enabled whether it is on as a rule
 */
public record EntryWay(
        Subject path,
        Optional<Id> thirdParty,
        SortedSet<Id> destinations,
        SortedSet<Id> brokers,
        Set<String> accounts,
        List<Cidr> sources,
        Set<String> devices,
        Set<String> tunnels,
        Optional<Boolean> perSession,
        Optional<Boolean> enabled) {
    private static final int BY_NAME = 4;
    private static final int BY_ADDRESS = 2;

    /** Copies what is given. */
    public EntryWay {
        accounts = Set.copyOf(accounts);
        sources = List.copyOf(sources);
        devices = Set.copyOf(devices);
        tunnels = Set.copyOf(tunnels);
    }

    /** Its id. */
    public Id id() {
        return path.id();
    }

    /** Whether a device that wrote a log is one that it passes. */
    public boolean passes(String device) {
        String name = device.toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        boolean address = IpAddress.written(name).isPresent();
        return devices.contains(name) || (!address && dot > 0 && devices.contains(name.substring(0, dot)));
    }

    /** Whether an address is one that it is used from. */
    public boolean isUsedFrom(IpAddress address) {
        return sources.stream().anyMatch(range -> range.contains(address));
    }

    /** How well a session fits, from 0 for not at all; a session at another device does not, whatever else fits. */
    int fits(ObservedSession session, boolean holderMayUseIt) {
        boolean named = holderMayUseIt
                || session.bareAccount().filter(accounts::contains).isPresent()
                || session.tunnel()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(tunnels::contains)
                        .isPresent();
        boolean addressed = session.from().filter(this::isUsedFrom).isPresent();
        boolean elsewhere = !devices.isEmpty()
                && session.broker().filter(device -> !passes(device)).isPresent();
        if (elsewhere || (!named && !addressed)) {
            return 0;
        }
        boolean atDevice = session.broker().filter(this::passes).isPresent();
        return (named ? BY_NAME : 0) + (addressed ? BY_ADDRESS : 0) + (atDevice ? 1 : 0);
    }
}
