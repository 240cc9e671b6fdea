package org.asbuilt.change;

import org.asbuilt.model.RecordRole;

/** In which capacity somebody approves a change. Source: requirements 1.8, 1.9. */
public enum Capacity {
    /** Knows the plant and answers for the OT side. */
    TECHNICAL(RecordRole.CONTROL_ENGINEER),
    /** Judges what it does to security. */
    SECURITY(RecordRole.OT_SECURITY_ENGINEER),
    /** Judges what it does to safety. */
    SAFETY(RecordRole.SAFETY_ENGINEER),
    /** Answers for the IT side of what IT and OT share. */
    IT(RecordRole.NETWORK_ENGINEER);

    private final RecordRole role;

    Capacity(RecordRole role) {
        this.role = role;
    }

    /** Who has it, where the record names somebody. */
    public RecordRole role() {
        return role;
    }

    /** As part of a sentence: {@code the safety engineer}. */
    public String holder() {
        return "the "
                + role.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', ' ')
                        .replace("ot ", "OT ");
    }
}
