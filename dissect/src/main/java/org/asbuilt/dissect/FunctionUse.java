package org.asbuilt.dissect;

/**
 * An operation of a protocol that was used in a conversation.
 *
 * @param kind what the operation does to the plant
 * @param operation the protocol's own name of it, such as {@code "16 write multiple registers"}
 * @param count how many requests of it were seen
 * @param place the first one
 */
public record FunctionUse(Kind kind, String operation, long count, Place place) {

    /** Both together, if they are of the same operation. */
    FunctionUse plus(FunctionUse other) {
        Kind graver = kind.compareTo(other.kind) >= 0 ? kind : other.kind;
        return new FunctionUse(graver, operation, count + other.count, Place.earlier(place, other.place));
    }

    /** What an operation does, seen from the plant. Ordered from harmless to grave. */
    public enum Kind {
        /** Opens, keeps or closes a session; looks for devices. */
        CONNECT,
        /** Asks who the device is. */
        IDENTIFY,
        /** Reads values or state. */
        READ,
        /** Asks to be sent values. */
        SUBSCRIBE,
        /** Sends values unasked: cyclic, spontaneous or to a group. */
        PUBLISH,
        /** Tells or acknowledges an alarm or event. */
        ALARM,
        /** Diagnoses or resets counters. */
        DIAGNOSE,
        /** Reads or sets the clock. */
        TIME,
        /** Reads or writes files or records. */
        FILE,
        /** Writes values: changes the process. */
        WRITE,
        /** Reads the program out of the controller (upload, in the sense of IEC 61131-3). */
        PROGRAM_UPLOAD,
        /** Loads a program into the controller. */
        PROGRAM_DOWNLOAD,
        /** Changes the configuration of the device itself, such as its address or name. */
        CONFIGURE,
        /** Starts the controller. */
        START,
        /** Stops the controller. */
        STOP,
        /** Loads firmware. */
        FIRMWARE,
        /** Sets or gives a password, opens a protected session. */
        SECURITY,
        /** Anything the protocol defines that is none of the above. */
        OTHER
    }
}
