package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import org.asbuilt.access.Permission;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.jobs.Job;
import org.asbuilt.server.jobs.Jobs;
import org.asbuilt.server.record.KeyRotation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys that everything lies under: how they stand, and changing them. */
@RestController
public class KeyApi {
    private final FrontOffice office;
    private final Jobs jobs;

    /** A change of keys that was ordered: the job that does it. */
    public record RotationOrdered(String job) {}

    /** The keys of that office. */
    public KeyApi(FrontOffice office, Jobs jobs) {
        this.office = office;
        this.jobs = jobs;
    }

    /** How they stand. */
    @Needs(
            value = {Permission.OPERATE, Permission.AUDIT},
            action = "keys.show")
    @GetMapping("/api/keys")
    public KeyRotation.Standing keys() {
        return office.keyRotation().standing();
    }

    /** Begins a new key and moves everything under it, while people work. */
    @Needs(value = Permission.OPERATE, action = "keys.rotate", stepUp = true)
    @PostMapping("/api/keys/rotation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public RotationOrdered rotate(HttpServletRequest request) {
        return new RotationOrdered(jobs.order(Gate.person(request).user(), "waiting for its turn", this::rotated)
                .id());
    }

    /** Each key and each row that is open yet is moved once, and the new key of the record is one more. */
    private KeyRotation.Standing rotated(Job.Progress progress) {
        KeyRotation.Standing before = office.keyRotation().standing();
        long all = before.keys() + before.open() + 1;
        return office.keyRotation()
                .rotate(done ->
                        progress.at((double) done / all, Math.min(done, all) + " of " + all + " keys and rows done"));
    }
}
