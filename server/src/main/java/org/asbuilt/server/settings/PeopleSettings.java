package org.asbuilt.server.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings of who comes in from where: providers that vouch for people, and proxies before the server. */
public final class PeopleSettings {
    /** Source: OpenID Connect Discovery 1.0. */
    public static final Setting<Optional<String>> OPENID_ISSUER = Setting.text(
            "openid.issuer",
            "the address that the provider calls itself by, such as https://login.example.org/realms/plant",
            Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]{1,253}(/[A-Za-z0-9._~/-]*)?"),
            "The OpenID provider by which people can sign in, exactly as it writes it. Who comes in is said here: people are made"
                    + " known with their name at the provider, and nobody else comes in");

    /** Source: RFC 6749 section 2.2. */
    public static final Setting<Optional<String>> OPENID_CLIENT = Setting.text(
            "openid.client",
            "1 to 200 characters",
            Pattern.compile("[\\x20-\\x7e]{1,200}"),
            "What the provider knows this installation by. There, its redirect address is public-address and"
                    + " /sign-in/back");

    /** Source: RFC 6749 section 2.3.1. */
    public static final Setting<Optional<String>> OPENID_SECRET_FILE = Setting.text(
            "openid.secret-file",
            Forms.FILE,
            Forms.ROOTED,
            "The file whose first line is the secret of the client. Without it the client is a public one, which PKCE protects"
                    + " alone");

    /** Source: OpenID Connect Core 1.0 section 5.4. */
    public static final Setting<List<String>> OPENID_SCOPES = Setting.texts(
            "openid.scopes",
            "openid, profile or another scope",
            Pattern.compile("[\\x21\\x23-\\x2b\\x2d-\\x5b\\x5d-\\x7e]{1,100}"),
            "What is asked for; without a choice openid and profile. openid has to be among them");

    /** Source: OpenID Connect Core 1.0 section 5.1. */
    public static final Setting<Optional<String>> OPENID_CLAIM = Setting.text(
            "openid.claim",
            "the name of a claim of the ID token",
            Pattern.compile("[A-Za-z0-9._:/-]{1,100}"),
            "Which claim is the name that people are made known with; without a choice preferred_username, at AD FS upn. At the"
                    + " first sign-in sub is taken down beside it, and whoever later has the name but another sub is refused");

    /** Source: OpenID Connect Core 1.0 section 2 (acr, amr); RFC 8176. */
    public static final Setting<List<String>> OPENID_SECOND_FACTOR = Setting.texts(
            "openid.second-factor",
            "a value of acr or amr, such as mfa",
            Pattern.compile("[\\x21-\\x2b\\x2d-\\x7e]{1,200}"),
            "With which of these in the ID token the provider's second factor counts as one here. Without a choice people show"
                    + " one of their own here as after a password");

    /** Source: RFC 7468. */
    public static final Setting<Optional<String>> OPENID_AUTHORITY = Setting.text(
            "openid.authority",
            Forms.FILE,
            Forms.ROOTED,
            "The certificates of the authorities, in PEM, that vouch for the provider; only these are then believed. Without it"
                    + " those that Java believes");

    /** The button. */
    public static final Setting<Optional<String>> OPENID_LABEL = Setting.text(
            "openid.label",
            "1 to 40 characters",
            Pattern.compile("[^\\p{Cntrl}]{1,40}"),
            "What stands on the button after *Sign in with*; without a choice *your organisation*");

    /** Source: RFC 4516. */
    public static final Setting<List<String>> LDAP_URLS = Setting.texts(
            "ldap.urls",
            "ldaps://host:636 or ldap://host:389",
            Pattern.compile("ldaps?://([A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]{2,45}\\])(:[0-9]{1,5})?"),
            "The directory, such as Active Directory, that says whether passwords are right; the next is asked where one does not"
                    + " answer. Only people who are made known as being there are looked up");

    /** Source: RFC 4513 section 3. */
    public static final Setting<Boolean> LDAP_START_TLS = Setting.flag(
            "ldap.start-tls",
            true,
            "Whether ldap:// goes over to TLS before anything is asked; no only for a directory on the loopback");

    /** Source: RFC 7468. */
    public static final Setting<Optional<String>> LDAP_AUTHORITY = Setting.text(
            "ldap.authority",
            Forms.FILE,
            Forms.ROOTED,
            "The certificates of the authorities, in PEM, that vouch for the directory; only these are then believed. Without it"
                    + " those that Java believes");

    /** Source: RFC 4514. */
    public static final Setting<Optional<String>> LDAP_BASE = Setting.text(
            "ldap.base",
            "a distinguished name",
            Pattern.compile("[^\\p{Cntrl}]{3,400}"),
            "Below which entry people are, such as OU=People,DC=example,DC=org");

    /** Source: RFC 4515. */
    public static final Setting<Optional<String>> LDAP_FILTER = Setting.text(
            "ldap.filter",
            "a filter with {user} in it",
            Pattern.compile("\\(.{0,400}\\{user}.{0,400}\\)"),
            "How a person is found by the name there, which is put in for {user} with what has a meaning in filters escaped;"
                    + " without a choice by uid, sAMAccountName or userPrincipalName. More than one entry is nobody");

    /** Source: RFC 4513 section 5.1.3. */
    public static final Setting<Optional<String>> LDAP_BIND_NAME = Setting.text(
            "ldap.bind-name",
            "a distinguished name, or what the directory takes for one",
            Pattern.compile("[^\\p{Cntrl}]{1,400}"),
            "The account that looks people up and needs no more rights; without it they are looked up without an account");

    /** See {@link #LDAP_BIND_NAME}. */
    public static final Setting<Optional<String>> LDAP_PASSWORD_FILE = Setting.text(
            "ldap.password-file",
            Forms.FILE,
            Forms.ROOTED,
            "The file whose first line is the password of ldap.bind-name");

    /** How long it may take. */
    public static final Setting<Duration> LDAP_TIMEOUT =
            Setting.span("ldap.timeout", "5s", "How long a directory may take to answer before the next one is asked");

    /** Source: requirements 1.8 (access review); ISO/IEC 27002:2022 control 5.18. */
    public static final Setting<Duration> ACCESS_REVIEW_WITHIN = Setting.span(
            "access-review.within",
            "365d",
            "Within which time a record owner or an information owner has to confirm each role of others again");

    /** See {@link #ACCESS_REVIEW_WITHIN}. */
    public static final Setting<Duration> ACCESS_REVIEW_GRACE = Setting.span(
            "access-review.grace",
            "60d",
            "For how long a role counts beyond that; then it rests until somebody confirms it. The last record owner, the last"
                    + " administrator and what nobody else could confirm never rest");

    /** Source: RFC 7239 section 8.1 (who may be believed). */
    public static final Setting<List<String>> TRUSTED_PROXIES = Setting.texts(
            "trusted-proxies",
            "an address such as 10.20.0.5 or a range such as 10.20.0.0/28",
            Pattern.compile("[0-9.]{7,15}(/[0-9]{1,2})?|[0-9a-fA-F:.]{2,45}(/[0-9]{1,3})?"),
            "The reverse proxies before the server. Only what they say in X-Forwarded-For, -Proto and -Host counts, so that the"
                    + " access log and the throttle have the address of the browser; from everybody else these are ignored");

    /** All of them, in the order of the reference page. */
    static final List<Setting<?>> ALL = List.of(
            OPENID_ISSUER,
            OPENID_CLIENT,
            OPENID_SECRET_FILE,
            OPENID_SCOPES,
            OPENID_CLAIM,
            OPENID_SECOND_FACTOR,
            OPENID_AUTHORITY,
            OPENID_LABEL,
            LDAP_URLS,
            LDAP_START_TLS,
            LDAP_AUTHORITY,
            LDAP_BASE,
            LDAP_FILTER,
            LDAP_BIND_NAME,
            LDAP_PASSWORD_FILE,
            LDAP_TIMEOUT,
            ACCESS_REVIEW_WITHIN,
            ACCESS_REVIEW_GRACE,
            TRUSTED_PROXIES);

    private PeopleSettings() {}
}
