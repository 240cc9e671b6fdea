package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Account;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Personal and suppliers' accounts have a holder. */
public record AccountHasHolder() implements Rule {
    private static final Set<AccountType> HELD =
            EnumSet.of(AccountType.HUMAN_NAMED, AccountType.VENDOR, AccountType.BREAK_GLASS);
    private static final Manual MANUAL = Manual.of(
            "An account of a person, a supplier or for emergencies names its holder",
            Kind.ASSET,
            Severity.NOTE,
            Criterion.COMPLETENESS,
            "When somebody leaves or a supplier is breached, the accounts to close must be found on the same day.",
            "An emergency account whose envelope lies in a safe; enter the keeper of the safe.",
            "Enter the person or the firm. Close accounts that nobody claims.",
            "Asset inventory guidance (August 2025) appendix A, attribute 14; IEC 62443-3-3:2013 SR 1.3; NERC CIP-004-7 R5; ISO/IEC 27001:2022 A.5.18");

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
            if (account.type().filter(HELD::contains).isPresent()) {
                PartPath holder = PartPath.of(Account.class, key, "holder");
                found.addAll(Answers.require(this, asset, holder, "has the account " + key + " that nobody holds"));
            }
        });
        return found;
    }
}
