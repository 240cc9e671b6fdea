package org.asbuilt.risk.control;

import java.util.List;
import java.util.stream.Stream;

/**
 * The clauses of the standards that controls are held against: their numbers, and in our own words what each is about. The texts of the
 * standards are theirs and are not here. Source: requirements P2.C-07, P3-25.
 */
public final class ClauseCatalogue {
    private static final String ISO = """
            5.1 rules about security that management stands behind
            5.2 who does what for security
            5.3 nobody holds two duties that check each other
            5.4 managers ask for security of their people
            5.5 known contacts with authorities
            5.6 known contacts with expert circles
            5.7 knowing what attackers do
            5.8 security in projects
            5.9 an inventory of what is there
            5.10 how assets may be used
            5.11 assets come back when people leave
            5.12 information is sorted by its worth
            5.13 information bears its label
            5.14 how information is handed over
            5.15 rules of who may do what
            5.16 identities from beginning to end
            5.17 how secrets for logging on are handled
            5.18 rights are given, looked at and taken away
            5.19 security towards suppliers
            5.20 security in contracts with suppliers
            5.21 security along the chain of supply
            5.22 suppliers and their changes are watched
            5.23 use of cloud services
            5.24 being ready for incidents
            5.25 telling incidents from events
            5.26 acting on incidents
            5.27 learning from incidents
            5.28 keeping evidence
            5.29 security while operation is disturbed
            5.30 technology ready for continuity
            5.31 what laws and contracts ask
            5.32 rights in works of others
            5.33 records are kept safe
            5.34 data about people
            5.35 somebody independent looks
            5.36 whether rules are kept
            5.37 written ways of working
            6.1 people are looked at before they begin
            6.2 terms of employment
            6.3 awareness and training
            6.4 what follows from breaking rules
            6.5 duties after leaving
            6.6 promises to keep secrets
            6.7 work from afar
            6.8 people report what they see
            7.1 edges around places
            7.2 doors and who comes in
            7.3 offices and rooms
            7.4 places are watched
            7.5 fire, water and other dangers
            7.6 work in secured places
            7.7 clear desks and screens
            7.8 where equipment stands
            7.9 equipment elsewhere
            7.10 storage media
            7.11 power and other supplies
            7.12 cables
            7.13 equipment is looked after
            7.14 equipment is cleared before it goes
            8.1 devices of users
            8.2 far-reaching rights
            8.3 information only for whom it is
            8.4 access to source code
            8.5 logging on safely
            8.6 enough capacity
            8.7 against malicious software
            8.8 technical vulnerabilities
            8.9 configurations are known and kept
            8.10 information is deleted
            8.11 data are masked
            8.12 data do not leak
            8.13 backups
            8.14 spare equipment
            8.15 logs
            8.16 watching what goes on
            8.17 one time for all clocks
            8.18 programs that get around controls
            8.19 software in operation
            8.20 networks are secured
            8.21 network services are secured
            8.22 networks are kept apart
            8.23 filtering of the web
            8.24 cryptography
            8.25 security while developing
            8.26 what applications must fulfil
            8.27 building secure systems
            8.28 writing secure code
            8.29 security tests
            8.30 development by others
            8.31 development, test and operation apart
            8.32 changes are managed
            8.33 data for tests
            8.34 audits do not disturb systems
            """;

    private static final String IEC_3_3 = """
            SR 1.1 people show who they are
            SR 1.2 software and devices show who they are
            SR 1.3 accounts are managed
            SR 1.4 identifiers are managed
            SR 1.5 secrets for logging on are managed
            SR 1.6 access by radio
            SR 1.7 strength of passwords
            SR 1.8 certificates
            SR 1.9 strength of public keys
            SR 1.10 what a failed log-on tells
            SR 1.11 failed log-ons have an end
            SR 1.12 notice before use
            SR 1.13 access from networks that are not trusted
            SR 2.1 what is allowed is enforced
            SR 2.2 use of radio
            SR 2.3 portable and mobile devices
            SR 2.4 code that comes along
            SR 2.5 sessions are locked
            SR 2.6 remote sessions end
            SR 2.7 not too many sessions at once
            SR 2.8 what is logged
            SR 2.9 room for logs
            SR 2.10 when logging fails
            SR 2.11 time in logs
            SR 2.12 nobody can deny what they did
            SR 3.1 what is sent arrives unaltered
            SR 3.2 against malicious code
            SR 3.3 security functions are verified
            SR 3.4 software and information are unaltered
            SR 3.5 input is checked
            SR 3.6 outputs fall into a known state
            SR 3.7 errors tell no secrets
            SR 3.8 sessions are unaltered
            SR 3.9 logs are protected
            SR 4.1 information stays confidential
            SR 4.2 nothing is left behind
            SR 4.3 cryptography
            SR 5.1 networks are kept apart
            SR 5.2 edges of zones are protected
            SR 5.3 no messages between people there
            SR 5.4 applications are kept apart
            SR 6.1 logs can be read
            SR 6.2 watching all the time
            SR 7.1 against floods
            SR 7.2 resources are managed
            SR 7.3 backups
            SR 7.4 recovery to a known state
            SR 7.5 power when the mains fail
            SR 7.6 settings of network and security
            SR 7.7 only what is needed runs
            SR 7.8 an inventory of components
            """;

    private static final String IEC_2_1 = """
            ORG 1 how security is organised
            ORG 2 assessments and reviews
            ORG 3 physical access
            CM 1 inventory and configuration
            NET 1 networks are kept apart
            NET 2 radio
            NET 3 access from afar
            COMP 1 components and media
            COMP 2 against malicious software
            COMP 3 patches
            DATA 1 data are protected
            USER 1 who may get on, and how they show it
            USER 2 what they may do
            EVENT 1 events and incidents
            AVAIL 1 availability and continuity
            AVAIL 2 backups and recovery
            """;

    private static final String CAF = """
            A1.a the board leads
            A1.b roles and duties
            A1.c who decides
            A2.a how risks are managed
            A2.b assurance that it works
            A3.a assets are known
            A4.a the chain of supply
            B1.a rules and processes are made
            B1.b and lived
            B2.a users are known and let in
            B2.b devices are known and let in
            B2.c far-reaching users are managed
            B2.d identities and access are managed
            B3.a data are understood
            B3.b data on the way
            B3.c data at rest
            B3.d data on mobile devices
            B3.e media are cleared
            B4.a secure by design
            B4.b secure settings
            B4.c secure administration
            B4.d vulnerabilities are managed
            B5.a ready to be resilient
            B5.b designed to be resilient
            B5.c backups
            B6.a a culture of security
            B6.b training
            C1.a enough is watched
            C1.b logs are secured
            C1.c alarms are raised
            C1.d incidents are recognised
            C1.e people and tools that watch
            C2.a what is unusual is known
            C2.b and is looked for
            D1.a a plan of response
            D1.b able to respond and recover
            D1.c exercises
            D2.a causes are found
            D2.b and learnt from
            """;

    private static final String CIP = """
            CIP-002 R1 systems are sorted by impact
            CIP-002 R2 and that is reviewed
            CIP-003 R1 policies are reviewed
            CIP-003 R2 plans for systems of low impact
            CIP-003 R3 a senior manager is named
            CIP-003 R4 delegation is recorded
            CIP-004 R1 awareness
            CIP-004 R2 training
            CIP-004 R3 people are checked
            CIP-004 R4 access is authorised
            CIP-004 R5 access ends
            CIP-004 R6 access to information
            CIP-005 R1 an electronic edge
            CIP-005 R2 remote access
            CIP-005 R3 remote access of vendors
            CIP-006 R1 a physical plan
            CIP-006 R2 visitors
            CIP-006 R3 physical access systems are tested
            CIP-007 R1 ports and services
            CIP-007 R2 patches
            CIP-007 R3 against malicious code
            CIP-007 R4 events are watched
            CIP-007 R5 accounts and passwords
            CIP-008 R1 a plan for incidents
            CIP-008 R2 it is exercised
            CIP-008 R3 it is kept current
            CIP-008 R4 incidents are reported
            CIP-009 R1 a plan for recovery
            CIP-009 R2 it is exercised
            CIP-009 R3 it is kept current
            CIP-010 R1 changes of configuration
            CIP-010 R2 configuration is watched
            CIP-010 R3 vulnerabilities are assessed
            CIP-010 R4 devices that come and go, and media
            CIP-011 R1 information is protected
            CIP-011 R2 and cleared before disposal
            CIP-012 R1 data between control centres
            CIP-013 R1 a plan for the chain of supply
            CIP-013 R2 it is carried out
            CIP-013 R3 it is approved
            CIP-014 R1 stations are assessed
            CIP-014 R2 somebody else verifies it
            CIP-014 R3 operators are told
            CIP-014 R4 threats are evaluated
            CIP-014 R5 a physical plan
            CIP-014 R6 somebody else reviews it
            """;

    private static final List<Entry> ALL = Stream.of(
                    of(Standard.ISO_27001, ISO),
                    of(Standard.IEC_62443_3_3, IEC_3_3),
                    of(Standard.IEC_62443_2_1, IEC_2_1),
                    of(Standard.CAF, CAF),
                    of(Standard.CIP, CIP))
            .flatMap(List::stream)
            .toList();

    private ClauseCatalogue() {}

    /**
     * A clause.
     *
     * @param clause its standard and number
     * @param about what it is about, in our words
     */
    public record Entry(Standard.Clause clause, String about) {}

    /** All clauses, by standard and in the order of their numbers. */
    public static List<Entry> all() {
        return ALL;
    }

    /** A line is a number, of which the letters in front count as one with it, and what it is about. */
    private static List<Entry> of(Standard standard, String lines) {
        String prefix = standard == Standard.ISO_27001 ? "A." : "";
        return lines.lines()
                .map(line -> {
                    int first = line.indexOf(' ');
                    int end = Character.isDigit(line.charAt(0)) || standard == Standard.CAF
                            ? first
                            : line.indexOf(' ', first + 1);
                    return new Entry(
                            new Standard.Clause(standard, prefix + line.substring(0, end)), line.substring(end + 1));
                })
                .toList();
    }
}
