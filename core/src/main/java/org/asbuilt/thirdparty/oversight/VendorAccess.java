package org.asbuilt.thirdparty.oversight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessTerms;
import org.asbuilt.model.Account;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Engagement;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.VpnPeer;
import org.asbuilt.thirdparty.session.ObservedSession;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Derived;

/** By which access paths third parties come in, and whose the accounts are, as the record has it. Source: requirements P5-04, P5-13. */
public final class VendorAccess implements Derived {
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![0-9A-Fa-f:.])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?:/[0-9]{1,2})?(?![0-9.])");

    private final List<EntryWay> ways = new ArrayList<>();
    private final Map<String, Set<Id>> holders = new HashMap<>();
    private final Map<Id, SortedSet<HeldAccount>> held = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<Id, Set<Id>> allowed = new HashMap<>();

    /**
     * An account that a person has.
     *
     * @param account its name
     * @param asset the asset that it is on; empty if only the person's engagement names it
     */
    public record HeldAccount(String account, Optional<Id> asset) implements Comparable<HeldAccount> {
        @Override
        public int compareTo(HeldAccount other) {
            int byName = account.compareTo(other.account);
            return byName != 0
                    ? byName
                    : asset.map(Id::value)
                            .orElse("")
                            .compareTo(other.asset.map(Id::value).orElse(""));
        }
    }

    private VendorAccess(Circumstances around) {
        readPersons(around);
        readAccounts(around);
        around.subjects(Kind.ACCESS_PATH).forEach(path -> ways.add(way(path, around)));
        ways.forEach(way -> known.addAll(way.accounts()));
    }

    /** Of a record at a moment; it is worked out once. */
    public static VendorAccess of(Circumstances around) {
        return around.derived(VendorAccess.class, VendorAccess::new);
    }

    /** The access paths. */
    public List<EntryWay> ways() {
        return java.util.Collections.unmodifiableList(ways);
    }

    /** The access path of that id. */
    public Optional<EntryWay> way(Id path) {
        return ways.stream().filter(way -> way.id().equals(path)).findFirst();
    }

    /** Whose an access path is, or what a connection joins: names such as AP-06 and CE-02 tell nothing to who does not know them. */
    public static Optional<String> described(Id way, Circumstances around) {
        return of(around)
                .way(way)
                .flatMap(EntryWay::thirdParty)
                .map(around::name)
                .or(() -> around.ends(way));
    }

    /** The persons who use an account of that name, whatever domain is before or behind it. */
    public Set<Id> holders(String account) {
        return holders.getOrDefault(ObservedSession.bare(account), Set.of());
    }

    /** Whether the record knows an account of that name. */
    public boolean knows(String account) {
        return known.contains(ObservedSession.bare(account));
    }

    /** The accounts that a person has. */
    public SortedSet<HeldAccount> accounts(Id person) {
        return held.getOrDefault(person, new TreeSet<>());
    }

    /** Whether a person may use an access path, as the person's engagement says. */
    public boolean mayUse(Id person, Id path) {
        return allowed.getOrDefault(person, Set.of()).contains(path);
    }

    private void readPersons(Circumstances around) {
        for (Subject person : around.subjects(Kind.PERSON)) {
            person.facet(PersonProfile.class)
                    .flatMap(PersonProfile::user)
                    .ifPresent(user -> holds(person.id(), new HeldAccount(user, Optional.empty())));
            Optional<Engagement> engagement = person.facet(Engagement.class);
            engagement.ifPresent(one -> {
                one.accounts().forEach(account -> holds(person.id(), new HeldAccount(account, Optional.empty())));
                allowed.put(person.id(), Set.copyOf(one.accessPaths()));
            });
        }
    }

    private void readAccounts(Circumstances around) {
        Map<String, Set<Id>> called = new HashMap<>();
        for (Subject person : around.subjects(Kind.PERSON)) {
            Stream.concat(
                            Stream.of(person.name(), person.id().value()),
                            person.facet(PersonProfile.class).flatMap(PersonProfile::user).stream())
                    .forEach(name -> called.computeIfAbsent(folded(name), key -> new LinkedHashSet<>())
                            .add(person.id()));
        }
        for (Subject asset : around.subjects(Kind.ASSET)) {
            asset.facets(Account.class).forEach((key, account) -> {
                String name = account.name().orElse(key);
                known.add(ObservedSession.bare(name));
                // A text that two persons answer to counts for none of them.
                account.holder()
                        .map(text -> called.getOrDefault(folded(text), Set.of()))
                        .filter(persons -> persons.size() == 1)
                        .ifPresent(persons -> persons.forEach(
                                person -> holds(person, new HeldAccount(name, Optional.of(asset.id())))));
            });
        }
    }

    private void holds(Id person, HeldAccount account) {
        String bare = ObservedSession.bare(account.account());
        known.add(bare);
        holders.computeIfAbsent(bare, key -> new LinkedHashSet<>()).add(person);
        held.computeIfAbsent(person, key -> new TreeSet<>()).add(account);
    }

    private static EntryWay way(Subject path, Circumstances around) {
        Optional<RemoteAccess> access = path.facet(RemoteAccess.class);
        Optional<AccessTerms> terms = path.facet(AccessTerms.class);
        SortedSet<Id> brokers = resolved(terms.map(AccessTerms::broker).orElseGet(TreeSet::new), around);
        String route = terms.flatMap(AccessTerms::route).orElse("");
        List<Cidr> sources = new ArrayList<>(ranges(route));
        Set<String> devices = new HashSet<>();
        Set<String> tunnels = new HashSet<>();
        for (Id id : brokers) {
            around.subject(id).ifPresent(broker -> {
                devices.add(folded(broker.name()));
                broker.facets(NetworkPort.class).values().stream()
                        .flatMap(port -> port.addresses().stream())
                        .map(IpAddress::text)
                        .forEach(devices::add);
                broker.facets(VpnPeer.class).forEach((name, peer) -> {
                    if (folded(route).contains(folded(name))
                            || folded(path.name()).equals(folded(name))) {
                        tunnels.add(folded(name));
                        peer.peer().map(VendorAccess::ranges).ifPresent(sources::addAll);
                    }
                });
            });
        }
        Set<String> accounts = new HashSet<>();
        terms.ifPresent(one -> one.accounts().forEach(name -> accounts.add(ObservedSession.bare(name))));
        return new EntryWay(
                path,
                access.flatMap(RemoteAccess::thirdParty)
                        .flatMap(around::subject)
                        .map(Subject::id),
                resolved(access.map(RemoteAccess::destinations).orElseGet(TreeSet::new), around),
                brokers,
                accounts,
                sources,
                devices,
                tunnels,
                terms.flatMap(AccessTerms::perSession),
                access.flatMap(RemoteAccess::enabled));
    }

    private static SortedSet<Id> resolved(Collection<Id> ids, Circumstances around) {
        NavigableSet<Id> found = new TreeSet<>();
        ids.forEach(id -> around.subject(id).map(Subject::id).ifPresent(found::add));
        return found;
    }

    /** The IPv4 addresses and ranges that a text names. */
    static List<Cidr> ranges(String text) {
        List<Cidr> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            String written = matcher.group();
            try {
                found.add(Cidr.parse(written.indexOf('/') < 0 ? written + "/32" : written));
            } catch (InvalidValue none) {
                // It looks like an address and is none.
            }
        }
        return found;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
