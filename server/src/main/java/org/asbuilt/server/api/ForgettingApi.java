package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.asbuilt.access.Permission;
import org.asbuilt.server.identity.Forgetting;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forgetting people who left, by two people of two roles. Source: requirements S-12. */
@RestController
public class ForgettingApi {
    private final Forgetting forgetting;

    /** Somebody who is to be forgotten, and who asked for it. */
    public record WaitingView(String user, String name, String by, Instant at) {}

    /** Forgets by that. */
    public ForgettingApi(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    /** Who waits to be forgotten. */
    @Needs(
            value = {Permission.PEOPLE, Permission.CERTIFY},
            action = "people.forgetting")
    @GetMapping("/api/people/forgetting")
    public List<WaitingView> waiting() {
        return forgetting.waiting().stream()
                .map(one -> new WaitingView(one.person().user(), one.person().name(), one.by(), one.at()))
                .toList();
    }

    /** Asks that somebody be forgotten who was shut out. */
    @Needs(value = Permission.PEOPLE, action = "people.forget", stepUp = true)
    @PostMapping("/api/people/{user}/forget")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void ask(@PathVariable String user, HttpServletRequest request) {
        forgetting.ask(Gate.person(request), user);
    }

    /** Agrees: the person is forgotten, which cannot be undone. */
    @Needs(value = Permission.CERTIFY, action = "people.forget-agree", stepUp = true)
    @PostMapping("/api/people/{user}/forget/agree")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void agree(@PathVariable String user, HttpServletRequest request) {
        forgetting.agree(Gate.person(request), user);
    }
}
