package org.asbuilt.category;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Account;
import org.asbuilt.model.AccountAuthentication;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Link;
import org.asbuilt.model.PeerAuthentication;
import org.asbuilt.model.Privilege;
import org.asbuilt.model.Protection;
import org.asbuilt.model.Susceptibility;
import org.asbuilt.model.SusceptibilityFlag;
import org.asbuilt.model.Traffic;
import org.asbuilt.protocol.ProtocolUse;
import org.asbuilt.validation.Circumstances;

/** What makes an asset easier to attack: what people recorded, and what the record shows by itself. Source: requirements P3-11. */
final class Weaknesses {
    private static final Set<ProtocolUse> INSECURE =
            EnumSet.of(ProtocolUse.ACROSS_THE_BOUNDARY, ProtocolUse.EXCEPTION, ProtocolUse.UNDECIDED);
    private static final Set<Privilege> MUCH = EnumSet.of(Privilege.ENGINEER, Privilege.ADMINISTER);

    private final Circumstances around;

    Weaknesses(Circumstances around) {
        this.around = around;
    }

    /** What is recorded comes first; of each that the record shows, one example. */
    List<Exposure.Weakness> of(Subject asset) {
        List<Exposure.Weakness> found = new ArrayList<>();
        asset.facets(SusceptibilityFlag.class).forEach((key, recorded) -> {
            if (recorded.flag().isPresent() && !isPast(recorded.closed())) {
                found.add(new Exposure.Weakness(
                        recorded.flag().get(), false, recorded.evidence().orElse("recorded without evidence")));
            }
        });
        found.sort(Comparator.comparing(Exposure.Weakness::flag));
        shown(asset)
                .filter(shown -> found.stream().noneMatch(known -> known.flag() == shown.flag()))
                .forEach(found::add);
        return found;
    }

    private Stream<Exposure.Weakness> shown(Subject asset) {
        return Stream.of(
                        unsupported(asset),
                        connection(asset, Susceptibility.INSECURE_LEGACY_PROTOCOL, this::isInsecure),
                        connection(asset, Susceptibility.NO_AUTHENTICATION, Weaknesses::asksNobody),
                        account(asset, Susceptibility.NO_AUTHENTICATION, Weaknesses::asksNobody),
                        account(asset, Susceptibility.DEFAULT_CREDENTIALS, Weaknesses::isDefault),
                        account(asset, Susceptibility.EXCESSIVE_PRIVILEGE, Weaknesses::isSharedAndMighty),
                        connection(
                                asset,
                                Susceptibility.REMOVABLE_MEDIA_USE,
                                connection -> connection
                                        .facet(Traffic.class)
                                        .filter(Traffic::isCarried)
                                        .isPresent()))
                .flatMap(Optional::stream);
    }

    private Optional<Exposure.Weakness> unsupported(Subject asset) {
        boolean flagged = asset.facet(AssetRole.class)
                .filter(role -> role.flags().contains(AssetFlag.LEGACY_UNSUPPORTED))
                .isPresent();
        return SupportDates.of(asset, around)
                .endOfSupport()
                .filter(end -> end.day().isBefore(around.today()))
                .map(end -> "its maker's support ended on " + end.day())
                .or(() -> flagged ? Optional.of("it is marked as no longer supported") : Optional.empty())
                .map(words -> new Exposure.Weakness(Susceptibility.UNSUPPORTED_PRODUCT, true, words));
    }

    private Optional<Exposure.Weakness> connection(
            Subject asset, Susceptibility flag, java.util.function.Predicate<Subject> shows) {
        return around.connections(asset.id()).stream()
                .filter(shows)
                .min(Comparator.comparing(Subject::id))
                .map(connection -> new Exposure.Weakness(flag, true, words(connection)));
    }

    private String words(Subject connection) {
        Optional<Link> link = connection.facet(Link.class);
        return link.flatMap(Link::protocol).map(protocol -> protocol + " from ").orElse("the connection from ")
                + link.flatMap(Link::source).map(around::name).orElse("an end that is not recorded") + " to "
                + link.flatMap(Link::destination).map(around::name).orElse("an end that is not recorded");
    }

    private static Optional<Exposure.Weakness> account(
            Subject asset, Susceptibility flag, java.util.function.Predicate<Account> shows) {
        return asset.facets(Account.class).entrySet().stream()
                .filter(account -> shows.test(account.getValue()))
                .findFirst()
                .map(account -> new Exposure.Weakness(flag, true, "the account " + account.getKey()));
    }

    private boolean isInsecure(Subject connection) {
        return INSECURE.contains(ProtocolUse.of(connection, around));
    }

    private static boolean asksNobody(Subject connection) {
        return connection
                .facet(Protection.class)
                .flatMap(Protection::authentication)
                .filter(PeerAuthentication.NONE::equals)
                .isPresent();
    }

    private static boolean asksNobody(Account account) {
        return account.authentication()
                .filter(AccountAuthentication.NONE::equals)
                .isPresent();
    }

    private static boolean isDefault(Account account) {
        return account.type().filter(AccountType.DEFAULT::equals).isPresent();
    }

    private static boolean isSharedAndMighty(Account account) {
        return account.type().filter(AccountType.HUMAN_SHARED::equals).isPresent()
                && account.privilege().filter(MUCH::contains).isPresent();
    }

    private boolean isPast(Optional<LocalDate> day) {
        return day.filter(closed -> !closed.isAfter(around.today())).isPresent();
    }
}
