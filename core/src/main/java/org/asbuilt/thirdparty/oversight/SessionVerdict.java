package org.asbuilt.thirdparty.oversight;

/** What an observed session comes to. Source: requirements P5-10. */
public enum SessionVerdict {
    /** Somebody else let it, and it lay in its window. */
    APPROVED,
    /** By this path nobody needs to be let each time, and it is on. */
    STANDING,
    /** It was somebody of the own staff, by no access path of a third party. */
    OWN_STAFF,
    /** It was tried and the device refused it. */
    REFUSED,
    /** A fact is missing to tell. */
    CANNOT_TELL,
    /** It was let, but began before or lasted beyond the time for which it was. */
    OUT_OF_WINDOW,
    /** Nobody let it. */
    UNAPPROVED,
    /** The person is known, and no access path of the record fits. */
    NO_PATH,
    /** The path was to be switched off. */
    PATH_OFF,
    /** The record knows no such account. */
    ACCOUNT_UNKNOWN,
    /** The person had left, or the contract of the employer was over. */
    PERSON_LEFT;

    /** Whether somebody has to look into it. */
    public boolean isIrregular() {
        return switch (this) {
            case APPROVED, STANDING, OWN_STAFF, REFUSED, CANNOT_TELL -> false;
            case OUT_OF_WINDOW, UNAPPROVED, NO_PATH, PATH_OFF, ACCOUNT_UNKNOWN, PERSON_LEFT -> true;
        };
    }
}
