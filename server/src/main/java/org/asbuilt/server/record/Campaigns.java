package org.asbuilt.server.record;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.asbuilt.access.People;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Campaign;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Validator;
import org.asbuilt.validation.Values;

/**
 * Campaigns of validation: opened, signed by experts at their desk or by a card, reminded of, closed. Source: requirements
 * P1.V-03, P1.V-09.
 */
public final class Campaigns {
    /** A card stops to work by itself after so long. */
    public static final Duration CARD_LIFE = Duration.ofDays(14);

    private static final int SECRET_BYTES = 32;
    private static final int MOST_TASKS = 10_000;
    private static final int LONGEST_NOTE = 2_000;

    private final LogbookShelf logbook;
    private final Supplier<Circumstances> circumstances;
    private final People people;
    private final Clock clock;
    private final CampaignChecks checks;
    private final SecureRandom random = new SecureRandom();

    /**
     * Something that was not signed, and why.
     *
     * @param subject of which subject
     * @param facet which group; empty if it is none of them
     * @param reason why not
     */
    public record Skipped(Id subject, String facet, String reason) {}

    /**
     * What an expert is asked to look at.
     *
     * @param expert who
     * @param subject at what
     */
    public record Asked(String expert, Id subject) {}

    /**
     * Somebody who can be asked.
     *
     * @param expert the user name; the id of a person of the record who cannot sign in
     * @param name what people call the expert
     */
    public record Expert(String expert, String name) {}

    /**
     * What came of signing.
     *
     * @param subjects how many subjects have at least one new attestation
     * @param attestations how many groups were attested
     * @param skipped what was not
     */
    public record Signed(int subjects, int attestations, List<Skipped> skipped) {
        /** Copies the list. */
        public Signed {
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * What somebody says of some subjects.
     *
     * @param subjects which
     * @param facets which groups of them; all that are still open if none is named
     * @param verdict what is said
     * @param note what is added; for {@link Verdict#WRONG} it must say what is wrong
     */
    public record Saying(List<Id> subjects, List<String> facets, Verdict verdict, String note) {
        /** Copies the lists. */
        public Saying {
            subjects = List.copyOf(subjects);
            facets = List.copyOf(facets);
        }
    }

    Campaigns(LogbookShelf logbook, Supplier<Circumstances> circumstances, People people, Clock clock) {
        this.logbook = logbook;
        this.circumstances = circumstances;
        this.people = people;
        checks = new CampaignChecks(people);
        this.clock = clock;
    }

    /** All campaigns as they stand, newest first. */
    public List<Campaign> all(Circumstances around) {
        return logbook.logged().campaigns().reversed().stream()
                .map(opened -> Campaign.of(opened, around))
                .toList();
    }

    /** The campaign of that name as it stands. */
    public Optional<Campaign> find(String campaign, Circumstances around) {
        return logbook.logged().campaign(campaign).map(opened -> Campaign.of(opened, around));
    }

    /**
     * Opens a campaign.
     *
     * @throws InvalidValue if nobody is asked anything, an expert or a subject is not known, or the day is over
     */
    public String open(String person, String title, List<Entry.Assignment> assignments, LocalDate due, int remindDays) {
        Circumstances around = circumstances.get();
        if (title.isBlank()) {
            throw new InvalidValue("a campaign needs a title");
        }
        int tasks = assignments.stream().mapToInt(one -> one.subjects().size()).sum();
        if (tasks == 0 || tasks > MOST_TASKS) {
            throw new InvalidValue("a campaign asks about 1 to " + MOST_TASKS + " subjects, not " + tasks);
        }
        CampaignChecks.day(due, around);
        if (remindDays < 1 || remindDays > 365) {
            throw new InvalidValue("reminders come 1 to 365 days apart, not " + remindDays);
        }
        for (Entry.Assignment assignment : assignments) {
            checks.assignment(assignment, around);
        }
        String name = "campaign-" + (logbook.campaigns() + 1);
        logbook.write(List.of(
                new Entry.CampaignOpened(person, clock.instant(), name, title.strip(), assignments, due, remindDays)));
        return name;
    }

    /**
     * Gives a campaign another last day.
     *
     * @throws InvalidValue if it is closed, the day is over or the one that it has, or there is no reason
     */
    public void extend(String person, Campaign campaign, LocalDate due, String reason) {
        checkOpen(campaign);
        CampaignChecks.day(due, circumstances.get());
        if (due.equals(campaign.opened().due())) {
            throw new InvalidValue(due + " is its last day already");
        }
        if (reason.isBlank()) {
            throw new InvalidValue("say why the campaign has another last day");
        }
        logbook.write(List.of(new Entry.CampaignExtended(
                person, clock.instant(), campaign.opened().campaign(), due, reason.strip())));
    }

    /**
     * Asks another expert to look at subjects that somebody was asked to look at.
     *
     * @param to who is asked from now on
     * @param asked who was asked until now, about what
     * @return what stays as it was, and why
     * @throws InvalidValue if the campaign is closed, or nobody knows the other expert
     */
    public List<Skipped> hand(String person, Campaign campaign, String to, List<Asked> asked) {
        checkOpen(campaign);
        checks.expert(to, circumstances.get());
        Map<Asked, Campaign.Task> tasks = campaign.tasks().stream()
                .collect(Collectors.toMap(
                        task -> new Asked(task.expert(), task.subject()), task -> task, (first, again) -> first));
        List<Skipped> skipped = new ArrayList<>();
        Map<String, TreeSet<Id>> handed = new TreeMap<>();
        for (Asked one : asked) {
            Optional<String> hindrance = hindrance(Optional.ofNullable(tasks.get(one)), one, to, tasks);
            hindrance.ifPresentOrElse(
                    why -> skipped.add(new Skipped(one.subject(), "", why)),
                    () -> handed.computeIfAbsent(one.expert(), from -> new TreeSet<>())
                            .add(one.subject()));
        }
        Instant now = clock.instant();
        logbook.write(handed.entrySet().stream()
                .map(one -> new Entry.CampaignHanded(
                        person, now, campaign.opened().campaign(), one.getKey(), to, one.getValue()))
                .toList());
        return skipped;
    }

    private static Optional<String> hindrance(
            Optional<Campaign.Task> task, Asked one, String to, Map<Asked, Campaign.Task> tasks) {
        if (task.isEmpty()) {
            return Optional.of("it is not asked of " + one.expert());
        }
        if (one.expert().equals(to) || tasks.containsKey(new Asked(to, one.subject()))) {
            return Optional.of(to + " is asked already");
        }
        return task.filter(Campaign.Task::isDone).map(done -> one.expert() + " has looked at it");
    }

    /** Closes a campaign before everything is done, or after. */
    public void close(String person, Campaign campaign, String reason) {
        checkOpen(campaign);
        if (reason.isBlank()) {
            throw new InvalidValue("say why the campaign is closed");
        }
        logbook.write(List.of(new Entry.CampaignClosed(
                person, clock.instant(), campaign.opened().campaign(), reason)));
    }

    /**
     * Lets a campaign that was closed go on until another day. Cards that were made out before work no more.
     *
     * @throws InvalidValue if it is not closed, the day is over, or there is no reason
     */
    public void reopen(String person, Campaign campaign, LocalDate due, String reason) {
        if (campaign.closed().isEmpty()) {
            throw new InvalidValue("the campaign " + campaign.opened().title() + " is not closed");
        }
        CampaignChecks.day(due, circumstances.get());
        if (reason.isBlank()) {
            throw new InvalidValue("say why the campaign is opened again");
        }
        logbook.write(List.of(new Entry.CampaignReopened(
                person, clock.instant(), campaign.opened().campaign(), due, reason.strip())));
    }

    /** Reminds those who are due, or all who still have to look if it is asked for; who was reminded. */
    public List<String> remind(String person, Campaign campaign, boolean everybody) {
        return remind(person, campaign, everybody ? campaign.waitsFor() : campaign.toBeReminded(circumstances.get()));
    }

    /** Reminds some experts: those of them who still have to look; who was reminded. */
    public List<String> remind(String person, Campaign campaign, List<String> some) {
        List<String> experts =
                campaign.waitsFor().stream().filter(some::contains).toList();
        Instant now = clock.instant();
        logbook.write(experts.stream()
                .map(expert -> new Entry.Reminded(person, now, campaign.opened().campaign(), expert))
                .toList());
        return experts;
    }

    /**
     * Attests on behalf of an expert.
     *
     * @throws InvalidValue if none of the subjects is this expert's to look at, or nothing is said of what is wrong
     */
    public Signed sign(String expert, Campaign campaign, Saying saying) {
        checkOpen(campaign);
        String note = saying.note().strip();
        if (saying.verdict() == Verdict.WRONG && note.isEmpty()) {
            throw new InvalidValue("say what is wrong, in a few words");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new InvalidValue("a note has at most " + LONGEST_NOTE + " characters");
        }
        Circumstances around = circumstances.get();
        Validator validator = new Validator(around, Cadence.STANDARD);
        List<Entry.Attested> attested = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        Map<Id, Campaign.Task> own = campaign.tasks().stream()
                .filter(task -> task.expert().equals(expert))
                .collect(Collectors.toMap(Campaign.Task::subject, task -> task, (first, again) -> first));
        if (saying.subjects().stream().noneMatch(own::containsKey)) {
            throw new InvalidValue(
                    saying.subjects().stream().map(Id::value).collect(Collectors.joining(", ")) + " is not " + expert
                            + "'s to look at in " + campaign.opened().title());
        }
        for (Id id : saying.subjects()) {
            Campaign.Task task = own.get(id);
            if (task == null) {
                skipped.add(new Skipped(id, "", "it is not " + expert + "'s to look at"));
                continue;
            }
            Subject subject = around.subject(id).orElseThrow();
            for (String facet : saying.facets().isEmpty() ? task.open() : saying.facets()) {
                if (!Campaign.groups(subject).contains(facet)) {
                    skipped.add(new Skipped(id, facet, "the record says nothing of it"));
                } else if (validator.isAuthor(expert, subject, facet)) {
                    skipped.add(new Skipped(id, facet, "who entered a value cannot attest it"));
                } else {
                    attested.add(new Entry.Attested(
                            expert,
                            clock.instant(),
                            id,
                            facet,
                            saying.verdict(),
                            Values.digest(subject, facet),
                            note,
                            Optional.of(campaign.opened().campaign())));
                }
            }
        }
        logbook.write(attested);
        int subjects =
                (int) attested.stream().map(Entry.Attested::subject).distinct().count();
        return new Signed(subjects, attested.size(), skipped);
    }

    /** Makes out a card: a secret that lets an expert attest without signing in. It is kept nowhere. */
    public String card(String person, Campaign campaign, String expert) {
        if (campaign.tasks().stream().noneMatch(task -> task.expert().equals(expert))) {
            throw new InvalidValue(expert + " is asked nothing in this campaign");
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        logbook.write(List.of(new Entry.CardOffered(
                person,
                clock.instant(),
                campaign.opened().campaign(),
                expert,
                digest(token),
                clock.instant().plus(CARD_LIFE))));
        return token;
    }

    /** The card with that secret, while it works: its campaign is open, its time is not over. */
    public Optional<Entry.CardOffered> card(String token) {
        return logbook.logged()
                .card(digest(token))
                .filter(card -> card.expires().isAfter(clock.instant()))
                .filter(card -> logbook.logged().closing(card.campaign()).isEmpty());
    }

    /** Everybody who can be asked, by name. */
    public List<Expert> experts(Circumstances around) {
        Map<String, Expert> experts = new TreeMap<>();
        people.all().stream()
                .filter(person -> person.permissions(around.now()).contains(Permission.READ))
                .forEach(person -> experts.put(person.user(), new Expert(person.user(), person.name())));
        for (Subject person : around.subjects(Kind.PERSON)) {
            String user = person.facet(PersonProfile.class)
                    .flatMap(PersonProfile::user)
                    .filter(experts::containsKey)
                    .orElse(person.id().value());
            experts.putIfAbsent(user, new Expert(user, person.name()));
        }
        return experts.values().stream()
                .sorted(Comparator.comparing(Expert::name))
                .toList();
    }

    /** What people call an expert. */
    public String name(String expert, Circumstances around) {
        return CampaignChecks.person(expert)
                .flatMap(around::subject)
                .map(Subject::name)
                .or(() -> people.person(expert).map(org.asbuilt.access.Person::name))
                .orElse(expert);
    }

    private static void checkOpen(Campaign campaign) {
        if (campaign.closed().isPresent()) {
            throw new InvalidValue("the campaign " + campaign.opened().title() + " is closed");
        }
    }

    private static Digest digest(String token) {
        return Digest.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
