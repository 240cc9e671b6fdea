package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Account;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;

/** No account is as the maker delivered it. */
public record DefaultAccountIsGone() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "No asset at work has an account as its maker delivered it",
            Kind.ASSET,
            Severity.WARNING,
            "The maker's name and password stand in the manual, and the manual is on the internet. It is the first thing that is tried.",
            "An account whose name cannot be changed and whose password was; give it the type that it now has.",
            "Change the password, or disable the account, in the next window; where the device allows neither, close the way to it and waive with that reason.",
            "Requirements P3-11; IEC 62443-3-3:2013 SR 1.5; NERC CIP-007-6 R5.4; secure connectivity principles, principle 5");

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
        return asset.facets(Account.class).entrySet().stream()
                .filter(account -> account.getValue()
                        .type()
                        .filter(AccountType.DEFAULT::equals)
                        .isPresent())
                .map(account -> Finding.of(
                        this,
                        asset,
                        PartPath.of(Account.class, account.getKey(), "type"),
                        asset.name() + " has the account " + account.getKey() + " as its maker delivered it"))
                .toList();
    }
}
