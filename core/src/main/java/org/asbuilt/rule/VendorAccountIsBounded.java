package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Account;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;

/** A supplier's account ends, and says whose it is. */
public record VendorAccountIsBounded() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A supplier's account has an end and names the third party",
            Kind.ASSET,
            Severity.WARNING,
            "A supplier's account outlives the contract, the engineer and the firm. It must end by itself, and when the supplier is breached it must be found.",
            "The account is switched off and on again for each visit; enter the day of the next review as its end.",
            "Enter the third party and the day on which it ends, at the latest with the contract.",
            "Requirements P3-27; IEC 62443-2-4 SP.07; ISO/IEC 27001:2022 A.5.20 and A.8.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(Account.class);
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isAtWork(asset)) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>(0);
        asset.facets(Account.class).forEach((key, account) -> {
            if (account.type().filter(AccountType.VENDOR::equals).isPresent()) {
                bounded(asset, key, account, around).ifPresent(found::add);
            }
        });
        return found;
    }

    private Optional<Finding> bounded(Subject asset, String key, Account account, Circumstances around) {
        boolean named = account.thirdParty().flatMap(around::subject).isPresent();
        Optional<LocalDate> expires = account.expires();
        String lacks;
        if (expires.isEmpty()) {
            lacks = named ? "has no end" : "has neither an end nor a third party";
        } else if (!named) {
            lacks = "names no third party of the record";
        } else if (expires.get().isBefore(Days.today(around))) {
            lacks = "ended on " + expires.get() + " and is still there";
        } else {
            return Optional.empty();
        }
        String part = expires.isPresent() && !named ? "thirdParty" : "expires";
        return Optional.of(Finding.of(
                this,
                asset,
                PartPath.of(Account.class, key, part),
                "the supplier's account " + key + " on " + asset.name() + " " + lacks));
    }
}
