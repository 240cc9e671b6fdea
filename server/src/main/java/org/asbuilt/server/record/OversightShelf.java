package org.asbuilt.server.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.access.Sight;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.AccessTerms;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Shape;
import org.asbuilt.thirdparty.oversight.AccessUse;
import org.asbuilt.thirdparty.oversight.EntryWay;
import org.asbuilt.thirdparty.oversight.ExternalConnection;
import org.asbuilt.thirdparty.oversight.JudgedSession;
import org.asbuilt.thirdparty.oversight.SessionJudge;
import org.asbuilt.thirdparty.oversight.VendorAccess;
import org.asbuilt.thirdparty.session.SessionRegister;
import org.asbuilt.validation.Circumstances;

/**
 * Observed sessions with what they come to, as one view shows them. They are judged by the whole record, because what a reader does not see
 * explains them too; shown is what came by an access path that the reader sees, and the rest to whoever sees all third parties and people.
 * Source: requirements P5-10.
 */
public final class OversightShelf {
    private static final String ACCESS = Shape.of(AccessTerms.class).name();
    private static final Set<FieldGroup> ALL = EnumSet.of(FieldGroup.THIRD_PARTIES, FieldGroup.PEOPLE);
    private static final Set<Kind> EXPLAINING =
            EnumSet.of(Kind.THIRD_PARTY, Kind.ACCESS_PATH, Kind.NETWORK, Kind.ASSET);
    private static final Set<FieldGroup> EXPLAINED =
            EnumSet.of(FieldGroup.THIRD_PARTIES, FieldGroup.ARCHITECTURE, FieldGroup.CONNECTIVITY);

    private final Supplier<SessionRegister> registers;
    private final Supplier<Circumstances> circumstances;
    private final Optional<OversightShelf> whole;
    private final Supplier<Sight> sight;
    private final Clock clock;
    private Optional<Standing> standing = Optional.empty();

    /** What a judgement rests on. */
    private record Basis(Snapshot snapshot, SessionRegister register, Logged logged, LocalDate day) {}

    private record Standing(Basis basis, Circumstances around, List<JudgedSession> sessions) {}

    /**
     * The connections to the outside.
     *
     * @param rows the connections
     * @param complete whether the reader sees all that could explain one; else an unexplained one may have a reason that is not shown
     */
    public record External(List<ExternalConnection> rows, boolean complete) {
        /** Copies the list. */
        public External {
            rows = List.copyOf(rows);
        }
    }

    OversightShelf(
            Supplier<SessionRegister> registers,
            Supplier<Circumstances> circumstances,
            Optional<OversightShelf> whole,
            Supplier<Sight> sight,
            Clock clock) {
        this.registers = registers;
        this.circumstances = circumstances;
        this.whole = whole;
        this.sight = sight;
        this.clock = clock;
    }

    @SuppressWarnings("ReferenceEquality") // comparing what all sessions say would cost more than finding it anew
    private synchronized Standing standing() {
        Circumstances around = circumstances.get();
        Basis basis = new Basis(
                around.snapshot(),
                registers.get(),
                around.logged(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Optional<Standing> known = standing.filter(one -> one.basis().snapshot() == basis.snapshot()
                && one.basis().register() == basis.register()
                && one.basis().logged() == basis.logged()
                && one.basis().day().equals(basis.day()));
        Standing fresh =
                known.orElseGet(() -> new Standing(basis, around, new SessionJudge(around, basis.register()).all()));
        standing = Optional.of(fresh);
        return fresh;
    }

    private OversightShelf all() {
        return whole.map(OversightShelf::all).orElse(this);
    }

    /** The sessions that are shown, the newest first. */
    public List<JudgedSession> sessions() {
        List<JudgedSession> every = all().standing().sessions();
        if (whole.isEmpty()) {
            return every;
        }
        Sight now = sight.get();
        boolean seesRest = seesRest(now);
        return every.stream().filter(one -> shows(one, now, seesRest)).toList();
    }

    /** The session of that key, if it is shown. */
    public Optional<JudgedSession> session(String key) {
        return sessions().stream()
                .filter(one -> one.session().key().equals(key))
                .findFirst();
    }

    private static boolean seesRest(Sight now) {
        return now.view().isUnconfined() && now.view().readsEverywhere(ALL);
    }

    private static boolean shows(JudgedSession one, Sight now, boolean seesRest) {
        Optional<Id> path = one.path().map(EntryWay::id);
        boolean pathSeen = path.map(id -> now.sees(id, ACCESS)).orElse(seesRest);
        return pathSeen && one.visitor().map(now::sees).orElse(true);
    }

    /** Until when the logs of each device tell; nothing for whoever does not see all third parties. */
    public SessionRegister register() {
        return whole.isEmpty() || seesRest(sight.get()) ? registers.get() : SessionRegister.EMPTY;
    }

    /** How much the access paths that are shown are used. */
    public List<AccessUse> use(int days) {
        Standing now = all().standing();
        List<AccessUse> every = AccessUse.of(
                VendorAccess.of(now.around()), now.basis().register(), now.sessions(), days, clock.instant());
        Set<String> seen = sessions().stream()
                .flatMap(one -> one.session().bareAccount().stream())
                .collect(Collectors.toSet());
        return every.stream()
                .filter(use -> showsPath(use.path()))
                .filter(use ->
                        use.recorded() || use.account().filter(seen::contains).isPresent())
                .toList();
    }

    private boolean showsPath(Id path) {
        return whole.isEmpty() || sight.get().sees(path, ACCESS);
    }

    /** The sessions that are shown and that reached one of some assets within a time, the newest first. */
    public List<JudgedSession> touching(Set<Id> assets, Instant from, Instant until) {
        Standing now = all().standing();
        Set<String> touching = new SessionJudge(now.around(), now.basis().register())
                .touching(assets, from, until).stream()
                        .map(one -> one.session().key())
                        .collect(java.util.stream.Collectors.toSet());
        return sessions().stream()
                .filter(one -> touching.contains(one.session().key()))
                .toList();
    }

    /**
     * The sessions of third parties that reached an asset in the time before something was observed on it, whoever may see them: what a
     * vendor made must be tied to a change even by whoever sees no vendor.
     */
    List<JudgedSession> vendorSessions(Id asset, Instant observed, Duration before) {
        Standing now = all().standing();
        return new SessionJudge(now.around(), now.basis().register())
                .touching(Collections.singleton(asset), observed.minus(before), observed).stream()
                        .filter(one -> one.thirdParty().isPresent())
                        .toList();
    }

    /** The connections to the outside that were observed, as far as they are shown. */
    public External external() {
        Circumstances around = circumstances.get();
        boolean complete = whole.isEmpty() || sight.get().seesAllOf(EXPLAINING, EXPLAINED);
        Stream<ExternalConnection> rows = ExternalConnection.all(around).stream();
        return new External(rows.toList(), complete);
    }
}
