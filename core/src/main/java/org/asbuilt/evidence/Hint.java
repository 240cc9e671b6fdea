package org.asbuilt.evidence;

import java.util.Locale;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Comparison;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Transport;

/** Something by which a source points at a subject. How much each is worth is for the reconciler to say. */
public sealed interface Hint extends Comparable<Hint> {

    /** The hint as text: its kind, an equals sign and the value, for example {@code mac=00:1b:1b:0a:0b:0c}. */
    String text();

    /**
     * The subject's own id: what a list that was exported from a record, and comes back, calls it. Nothing else is so sure, for an
     * id is never given twice.
     */
    record HasId(Id id) implements Hint {
        @Override
        public String text() {
            return "id=" + id;
        }
    }

    /** A hardware address of the subject. */
    record HasMac(Mac mac) implements Hint {
        @Override
        public String text() {
            return "mac=" + mac;
        }
    }

    /** A network address of the subject. */
    record HasAddress(IpAddress address) implements Hint {
        @Override
        public String text() {
            return "ip=" + address;
        }
    }

    /** The maker's serial number. */
    record HasSerial(String serial) implements Hint {
        @Override
        public String text() {
            return "serial=" + Comparison.TEXT.fold(serial);
        }
    }

    /** The number in the owner's registers, or of a document. */
    record HasNumber(String number) implements Hint {
        @Override
        public String text() {
            return "number=" + Comparison.TEXT.fold(number);
        }
    }

    /** The tag or functional location. */
    record HasTag(String tag) implements Hint {
        @Override
        public String text() {
            return "tag=" + Comparison.TEXT.fold(tag);
        }
    }

    /** The host name; a domain after it does not count. */
    record HasHostname(String hostname) implements Hint {
        @Override
        public String text() {
            int dot = hostname.indexOf('.');
            return "hostname=" + (dot > 0 ? hostname.substring(0, dot) : hostname).toLowerCase(Locale.ROOT);
        }
    }

    /** The name by which staff know it. */
    record HasName(String name) implements Hint {
        @Override
        public String text() {
            return "name=" + Comparison.TEXT.fold(name);
        }
    }

    /** The range of addresses of a network. */
    record HasRange(Cidr range) implements Hint {
        @Override
        public String text() {
            return "range=" + range;
        }
    }

    /**
     * A connection, by its two ends and what it speaks.
     *
     * @param source who opens it
     * @param destination who answers
     * @param transport what carries it
     * @param port the port at the destination; 0 where there is none
     */
    record Joins(About source, About destination, Transport transport, int port) implements Hint {
        /** Checks the port. */
        public Joins {
            if (port < 0 || port > 65535) {
                throw InvalidValue.expected("a port of 0 to 65535", Integer.toString(port));
            }
        }

        @Override
        public String text() {
            return "joins=(" + source.text() + ")>(" + destination.text() + ") "
                    + transport.name().toLowerCase(Locale.ROOT) + "/" + port;
        }
    }

    @Override
    default int compareTo(Hint other) {
        return text().compareTo(other.text());
    }
}
