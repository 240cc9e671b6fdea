package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Account;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;

/** Who changes a safety function is known by name. */
public record SafetyAssetHasNoSharedAccount() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A safety-related asset has no account that several persons share",
            Kind.ASSET,
            Severity.WARNING,
            "Every change of a safety function must be traceable to a person. With a shared account anybody may have bypassed the interlock.",
            "A panel account that can only look; say so in its holder and waive.",
            "Give each person an own account, or keep a signed list of who used the key and when.",
            "IEC 62443-3-3:2013 SR 1.1; IEC 61511-1:2016 clause 11.7; requirements P3-06");

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
        if (!around.isSafetyRelated(asset) || !around.isAtWork(asset)) {
            return List.of();
        }
        return asset.facets(Account.class).entrySet().stream()
                .filter(account -> account.getValue()
                        .type()
                        .filter(AccountType.HUMAN_SHARED::equals)
                        .isPresent())
                .map(account -> Finding.of(
                        this,
                        asset,
                        PartPath.of(Account.class, account.getKey(), "type"),
                        asset.name() + " is related to safety and the account " + account.getKey()
                                + " is shared by several persons"))
                .toList();
    }
}
