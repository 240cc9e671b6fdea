package org.asbuilt.access;

import static org.asbuilt.access.Permission.APPROVE;
import static org.asbuilt.access.Permission.AUDIT;
import static org.asbuilt.access.Permission.BREAK_GLASS;
import static org.asbuilt.access.Permission.CERTIFY;
import static org.asbuilt.access.Permission.DELIVER;
import static org.asbuilt.access.Permission.IMPORT;
import static org.asbuilt.access.Permission.MONITOR;
import static org.asbuilt.access.Permission.OPERATE;
import static org.asbuilt.access.Permission.PEOPLE;
import static org.asbuilt.access.Permission.PROPOSE;
import static org.asbuilt.access.Permission.READ;
import static org.asbuilt.access.Permission.SUBMIT;
import static org.asbuilt.model.FieldGroup.ARCHITECTURE;
import static org.asbuilt.model.FieldGroup.CONNECTIVITY;
import static org.asbuilt.model.FieldGroup.GOVERNANCE;
import static org.asbuilt.model.FieldGroup.INFORMATION;
import static org.asbuilt.model.FieldGroup.PROTECTION;
import static org.asbuilt.model.FieldGroup.RISK;
import static org.asbuilt.model.FieldGroup.THIRD_PARTIES;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.asbuilt.model.FieldGroup;

/**
 * What somebody is in the keeping of the record. A person can have several, each for a scope of its own. Whoever runs the software does
 * not for that reason read what it holds. Source: requirements 1.8, S-01, S-03. The first three are for plants in which few people do
 * everything; the others are those of the table of 1.8.
 */
public enum Role {
    /** Reads. */
    READER(permit(READ), all()),
    /** Takes files in and puts changes forward. */
    CONTRIBUTOR(permit(READ, IMPORT, PROPOSE), all()),
    /** Judges changes. */
    APPROVER(permit(READ, APPROVE), all()),
    /** Accountable for the record; says who still needs a role. */
    RECORD_OWNER(permit(READ, IMPORT, PROPOSE, APPROVE, CERTIFY), all()),
    /** Reviews changes for security; analyses. */
    OT_SECURITY_ENGINEER(permit(READ, IMPORT, PROPOSE, APPROVE), all()),
    /** Knows the plant: says what is accurate, reviews changes technically. */
    CONTROL_ENGINEER(
            permit(READ, IMPORT, PROPOSE, APPROVE), without(PROTECTION, FieldGroup.VULNERABILITY, THIRD_PARTIES, RISK)),
    /** Reviews what is related to safety. */
    SAFETY_ENGINEER(permit(READ, PROPOSE, APPROVE), without(PROTECTION, FieldGroup.VULNERABILITY, THIRD_PARTIES)),
    /** Says when the plant may be touched. */
    OPERATIONS_MANAGER(permit(READ, PROPOSE, APPROVE), only(ARCHITECTURE, CONNECTIVITY, GOVERNANCE, FieldGroup.PEOPLE)),
    /** Network and IT side of joint changes. */
    NETWORK_ENGINEER(
            permit(READ, IMPORT, PROPOSE, APPROVE),
            only(ARCHITECTURE, CONNECTIVITY, PROTECTION, GOVERNANCE, FieldGroup.PEOPLE)),
    /** Accepts risks, approves the business case of external connections. */
    SENIOR_RISK_OWNER(permit(READ, APPROVE), without(PROTECTION)),
    /** Decides on sharing of information; says who still needs a role. */
    INFORMATION_OWNER(
            permit(READ, PROPOSE, APPROVE, CERTIFY),
            only(ARCHITECTURE, INFORMATION, GOVERNANCE, RISK, FieldGroup.PEOPLE)),
    /** Answers for suppliers and their access. */
    THIRD_PARTY_MANAGER(
            permit(READ, PROPOSE, APPROVE),
            only(ARCHITECTURE, CONNECTIVITY, THIRD_PARTIES, GOVERNANCE, FieldGroup.PEOPLE)),
    /** Sees who saw and did what; changes nothing. Its grant ends by itself. */
    AUDITOR(permit(READ, AUDIT, MONITOR), all()),
    /** Works on incidents. */
    INCIDENT_RESPONDER(permit(READ, BREAK_GLASS), only(ARCHITECTURE, CONNECTIVITY, THIRD_PARTIES, FieldGroup.PEOPLE)),
    /** A supplier who hands in what it knows; it reads only what it handed in. */
    THIRD_PARTY_CONTRIBUTOR(permit(SUBMIT), only()),
    /** The account under which another site hands over its own record; it reads nothing. */
    SITE_LINK(permit(DELIVER), only()),
    /** Runs the software and says who the others are; reads no content. */
    ADMINISTRATOR(permit(PEOPLE, MONITOR, OPERATE, BREAK_GLASS), only());

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, which the checker does not see
    private final Set<Permission> permissions;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, which the checker does not see
    private final Set<FieldGroup> groups;

    Role(Set<Permission> permissions, Set<FieldGroup> groups) {
        this.permissions = Collections.unmodifiableSet(permissions);
        this.groups = Collections.unmodifiableSet(groups);
    }

    /** What it permits. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** What it reads. */
    public Set<FieldGroup> groups() {
        return groups;
    }

    private static Set<Permission> permit(Permission first, Permission... more) {
        return EnumSet.of(first, more);
    }

    private static Set<FieldGroup> all() {
        return EnumSet.allOf(FieldGroup.class);
    }

    private static Set<FieldGroup> only(FieldGroup... groups) {
        Set<FieldGroup> set = EnumSet.noneOf(FieldGroup.class);
        Collections.addAll(set, groups);
        return set;
    }

    private static Set<FieldGroup> without(FieldGroup... groups) {
        Set<FieldGroup> set = all();
        for (FieldGroup group : groups) {
            set.remove(group);
        }
        return set;
    }
}
