//! The tables as both databases have them; every difference between the two is behind `dialect`.

diesel::table! {
    municipality (code) {
        code -> Text,
        name -> Text,
        phone -> Text,
        settings -> Text,
    }
}

diesel::table! {
    office (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        name -> Text,
        street -> Text,
        postal_code -> Text,
        town -> Text,
        phone -> Text,
        access_note -> Text,
        opening_hours -> Text,
    }
}

diesel::table! {
    room (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        office_id -> Text,
        name -> Text,
    }
}

diesel::table! {
    team (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        office_id -> Text,
        name -> Text,
    }
}

diesel::table! {
    employee (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        office_id -> Text,
        name -> Text,
        sort_key -> Text,
        phone -> Text,
        phone_hours -> Text,
        active -> Bool,
        email -> Nullable<Text>,
    }
}

diesel::table! {
    team_membership (municipality_code, team_id, employee_id) {
        municipality_code -> Text,
        team_id -> Text,
        employee_id -> Text,
    }
}

diesel::table! {
    role_assignment (municipality_code, employee_id, role) {
        municipality_code -> Text,
        employee_id -> Text,
        role -> Text,
    }
}

diesel::table! {
    citizen (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        name -> Text,
        search_name -> Text,
        sort_key -> Text,
        cpr_ciphertext -> Binary,
        cpr_key_id -> Text,
        cpr_hash -> Binary,
        phone -> Nullable<Text>,
        email -> Nullable<Text>,
        language -> Text,
        interpreter_language -> Nullable<Text>,
        digital_post_exempt -> Bool,
        protected_address -> Bool,
        created_at -> Timestamp,
        verified_phone -> Nullable<Text>,
        verified_email -> Nullable<Text>,
        notify_sms -> Bool,
        notify_email -> Bool,
        pseudonymised_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    case_file (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        scheme -> Text,
        first_day -> Date,
        facts -> Text,
        closed_on -> Nullable<Date>,
    }
}

diesel::table! {
    caseworker_assignment (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        case_id -> Text,
        employee_id -> Text,
        from_day -> Date,
        to_day -> Nullable<Date>,
    }
}

diesel::table! {
    talk_type (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        self_bookable -> Bool,
    }
}

diesel::table! {
    talk_type_scheme (municipality_code, talk_type_id, scheme) {
        municipality_code -> Text,
        talk_type_id -> Text,
        scheme -> Text,
    }
}

diesel::table! {
    rule_override (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        scheme -> Text,
        key -> Text,
        value -> Text,
        valid_from -> Date,
        reason -> Text,
        decided_by -> Text,
        decided_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
        withdrawn_by -> Nullable<Text>,
    }
}

diesel::table! {
    talk_type_variant (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        talk_type_id -> Text,
        channel -> Text,
        minutes -> Integer,
        preparation -> Integer,
        follow_up -> Integer,
        interpreter_extra -> Integer,
    }
}

diesel::table! {
    booking_order (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        case_id -> Text,
        talk_type_id -> Text,
        in_person -> Bool,
        phone -> Bool,
        video -> Bool,
        book_by -> Date,
        hold_by -> Date,
        status -> Text,
        immediate -> Bool,
        rule -> Text,
        created_at -> Timestamp,
        cause -> Text,
        reason -> Nullable<Text>,
        overrides -> Text,
    }
}

diesel::table! {
    booking_bar (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        kind -> Text,
        ground -> Nullable<Text>,
        from_day -> Date,
        to_day -> Nullable<Date>,
        review_on -> Nullable<Date>,
        decided_by -> Text,
        decided_at -> Timestamp,
        requested_by -> Nullable<Text>,
        ended_at -> Nullable<Timestamp>,
        ended_by_kind -> Nullable<Text>,
        ended_by -> Nullable<Text>,
        reasons -> Nullable<Text>,
        hearing_on -> Nullable<Date>,
        decision_text -> Nullable<Text>,
        complain_by -> Nullable<Date>,
        review_raised_for -> Nullable<Date>,
        begun_on -> Nullable<Date>,
        decision_lang -> Nullable<Text>,
    }
}

diesel::table! {
    availability_window (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        employee_id -> Text,
        office_id -> Text,
        room_id -> Nullable<Text>,
        day -> Date,
        from_minute -> Integer,
        to_minute -> Integer,
        revision -> Integer,
        live -> Bool,
    }
}

diesel::table! {
    availability_window_variant (municipality_code, window_id, variant_id) {
        municipality_code -> Text,
        window_id -> Text,
        variant_id -> Text,
    }
}

diesel::table! {
    availability_window_revision (municipality_code, window_id, revision) {
        municipality_code -> Text,
        window_id -> Text,
        revision -> Integer,
        office_id -> Text,
        room_id -> Nullable<Text>,
        day -> Date,
        from_minute -> Integer,
        to_minute -> Integer,
        live -> Bool,
        variant_ids -> Text,
        changed_at -> Timestamp,
        changed_by -> Text,
    }
}

diesel::table! {
    absence (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        employee_id -> Text,
        from_at -> Timestamp,
        to_at -> Timestamp,
        planned -> Bool,
    }
}

diesel::table! {
    closing_day (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        office_id -> Nullable<Text>,
        day -> Date,
        name -> Text,
    }
}

diesel::table! {
    calendar (municipality_code, resource_kind, resource_id) {
        municipality_code -> Text,
        resource_kind -> Text,
        resource_id -> Text,
        version -> Integer,
    }
}

diesel::table! {
    busy_time (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        resource_kind -> Text,
        resource_id -> Text,
        from_at -> Timestamp,
        to_at -> Timestamp,
        source -> Text,
    }
}

diesel::table! {
    appointment (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        case_id -> Text,
        order_id -> Nullable<Text>,
        talk_type_id -> Text,
        variant_id -> Text,
        channel -> Text,
        caseworker_id -> Text,
        own_caseworker_id -> Nullable<Text>,
        office_id -> Text,
        room_id -> Nullable<Text>,
        window_id -> Nullable<Text>,
        window_revision -> Nullable<Integer>,
        chain_id -> Text,
        sequence -> Integer,
        origin -> Text,
        status -> Text,
        live -> Bool,
        starts_at -> Timestamp,
        ends_at -> Timestamp,
        block_from -> Timestamp,
        block_to -> Timestamp,
        minutes -> Integer,
        phone -> Nullable<Text>,
        companion -> Bool,
        interpreter_language -> Nullable<Text>,
        cancel_reason -> Nullable<Text>,
        booked_at -> Timestamp,
        video_url -> Nullable<Text>,
        summon_reason -> Nullable<Text>,
    }
}

diesel::table! {
    appointment_event (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        appointment_id -> Text,
        kind -> Text,
        at -> Timestamp,
        actor_kind -> Text,
        actor_id -> Nullable<Text>,
        details -> Text,
    }
}

diesel::table! {
    call_attempt (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        appointment_id -> Text,
        at -> Timestamp,
        employee_id -> Text,
    }
}

diesel::table! {
    reservation (municipality_code, appointment_id, resource_kind, resource_id) {
        municipality_code -> Text,
        appointment_id -> Text,
        resource_kind -> Text,
        resource_id -> Text,
        from_at -> Timestamp,
        to_at -> Timestamp,
        live -> Bool,
    }
}

diesel::table! {
    task_kind (code) {
        code -> Text,
    }
}

diesel::table! {
    task (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        kind -> Text,
        citizen_id -> Nullable<Text>,
        order_id -> Nullable<Text>,
        appointment_id -> Nullable<Text>,
        employee_id -> Nullable<Text>,
        due_on -> Nullable<Date>,
        details -> Text,
        created_at -> Timestamp,
        done_at -> Nullable<Timestamp>,
        done_by -> Nullable<Text>,
    }
}

diesel::table! {
    message_kind (code) {
        code -> Text,
    }
}

diesel::table! {
    message (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        kind -> Text,
        about -> Text,
        recipient_kind -> Text,
        recipient_id -> Text,
        citizen_id -> Nullable<Text>,
        order_id -> Nullable<Text>,
        appointment_id -> Nullable<Text>,
        channel -> Text,
        language -> Text,
        details -> Text,
        status -> Text,
        reason -> Nullable<Text>,
        not_before -> Timestamp,
        created_at -> Timestamp,
        attempts -> Integer,
        lease -> Nullable<Text>,
        lease_until -> Nullable<Timestamp>,
        written -> Nullable<Text>,
        sent_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    attempt (municipality_code, kind, key_hash) {
        municipality_code -> Text,
        kind -> Text,
        key_hash -> Binary,
        began_at -> Timestamp,
        ends_at -> Timestamp,
        count -> Integer,
    }
}

diesel::table! {
    contact_code (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        channel -> Text,
        address -> Text,
        code_hash -> Binary,
        sent_at -> Timestamp,
        expires_at -> Timestamp,
        tries -> Integer,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    calendar_feed (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        owner_kind -> Text,
        owner_id -> Text,
        secret_hash -> Binary,
        language -> Text,
        created_at -> Timestamp,
        read_at -> Nullable<Timestamp>,
        revoked_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    representative (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        name -> Text,
        street -> Text,
        postal_code -> Text,
        town -> Text,
        cvr -> Nullable<Text>,
        consent_on -> Date,
        from_day -> Date,
        to_day -> Nullable<Date>,
        registered_by -> Text,
        registered_at -> Timestamp,
    }
}

diesel::table! {
    message_text (municipality_code, key, language, revision) {
        municipality_code -> Text,
        key -> Text,
        language -> Text,
        revision -> Integer,
        text -> Nullable<Text>,
        changed_at -> Timestamp,
        changed_by -> Text,
    }
}

diesel::table! {
    audit_event (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        at -> Timestamp,
        actor_kind -> Text,
        actor_id -> Nullable<Text>,
        action -> Text,
        purpose -> Nullable<Text>,
        citizen_id -> Nullable<Text>,
        entity -> Text,
        entity_id -> Text,
        request_id -> Nullable<Text>,
        details -> Text,
    }
}

diesel::table! {
    session (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        token_hash -> Binary,
        citizen_id -> Nullable<Text>,
        employee_id -> Nullable<Text>,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
        idle_seconds -> Nullable<Integer>,
        idle_until -> Nullable<Timestamp>,
        issuer -> Nullable<Text>,
    }
}

diesel::table! {
    login_attempt (municipality_code, state_hash) {
        municipality_code -> Text,
        state_hash -> Binary,
        browser_hash -> Binary,
        audience -> Text,
        back -> Text,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    identity (municipality_code, issuer, subject) {
        municipality_code -> Text,
        issuer -> Text,
        subject -> Text,
        citizen_id -> Nullable<Text>,
        employee_id -> Nullable<Text>,
        bound_at -> Timestamp,
    }
}

diesel::table! {
    machine_client (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        name -> Text,
        secret_hash -> Binary,
        scopes -> Text,
        created_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    idempotency_key (municipality_code, actor, operation, key) {
        municipality_code -> Text,
        actor -> Text,
        operation -> Text,
        key -> Text,
        body_hash -> Binary,
        status -> Nullable<Integer>,
        answer -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    order_event (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        order_id -> Text,
        kind -> Text,
        at -> Timestamp,
        actor_kind -> Text,
        actor_id -> Nullable<Text>,
        bar_id -> Nullable<Text>,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    order_deadline_change (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        order_id -> Text,
        old_book_by -> Date,
        new_book_by -> Date,
        reason -> Text,
        at -> Timestamp,
        actor_kind -> Text,
        actor_id -> Nullable<Text>,
    }
}

diesel::table! {
    note (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        author_id -> Text,
        text -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    search_log (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        order_id -> Text,
        channel -> Text,
        own_only -> Bool,
        interpreter -> Bool,
        first_at -> Timestamp,
        last_at -> Timestamp,
        count -> Integer,
        free -> Integer,
        digest -> Text,
        offered -> Text,
    }
}

diesel::table! {
    no_time_report (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        order_id -> Text,
        at -> Timestamp,
        offered -> Text,
        wishes -> Text,
    }
}

diesel::table! {
    case_event (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        case_id -> Text,
        kind -> Text,
        day -> Nullable<Date>,
        at -> Timestamp,
        actor_kind -> Text,
        actor_id -> Nullable<Text>,
        details -> Text,
    }
}

diesel::table! {
    citizen_absence (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        from_day -> Date,
        to_day -> Date,
        announced_at -> Timestamp,
        taken_back_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    reason_question (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        order_id -> Nullable<Text>,
        appointment_id -> Nullable<Text>,
        asked_at -> Timestamp,
        answer_by -> Date,
        answered_at -> Nullable<Timestamp>,
        reason -> Nullable<Text>,
        closed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    citizen_hours (municipality_code, citizen_id, weekday, from_minute) {
        municipality_code -> Text,
        citizen_id -> Text,
        weekday -> Integer,
        from_minute -> Integer,
        to_minute -> Integer,
    }
}

diesel::table! {
    nightly_run (municipality_code, day) {
        municipality_code -> Text,
        day -> Date,
        started_at -> Timestamp,
        finished_at -> Nullable<Timestamp>,
        counts -> Text,
    }
}

diesel::table! {
    citizen_access (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        employee_id -> Text,
        reason -> Text,
        words -> Nullable<Text>,
        given_at -> Timestamp,
        until_at -> Timestamp,
    }
}

diesel::table! {
    audit_subject (municipality_code, event_id, citizen_id) {
        municipality_code -> Text,
        event_id -> Text,
        citizen_id -> Text,
    }
}

diesel::table! {
    citizen_guard (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        ground -> Text,
        set_by -> Text,
        set_at -> Timestamp,
        ended_by -> Nullable<Text>,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    audit_seal (municipality_code, number) {
        municipality_code -> Text,
        number -> BigInt,
        hour -> Timestamp,
        row_count -> BigInt,
        first_id -> Text,
        last_id -> Text,
        previous -> Text,
        hash -> Text,
    }
}

diesel::table! {
    named_access (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        employee_id -> Text,
        given_by -> Text,
        given_at -> Timestamp,
        ended_by -> Nullable<Text>,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    audit_check (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        from_day -> Date,
        to_day -> Date,
        seed -> Text,
        pool -> BigInt,
        drawn_at -> Timestamp,
        drawn_by -> Text,
        signed_at -> Nullable<Timestamp>,
        signed_by -> Nullable<Text>,
        note -> Nullable<Text>,
    }
}

diesel::table! {
    cpr_history (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        citizen_id -> Text,
        cpr_ciphertext -> Binary,
        cpr_key_id -> Text,
        from_at -> Timestamp,
        to_at -> Timestamp,
        reason -> Text,
        changed_by -> Text,
    }
}

diesel::table! {
    audit_check_item (municipality_code, check_id, position) {
        municipality_code -> Text,
        check_id -> Text,
        position -> BigInt,
        event_id -> Text,
        citizen_id -> Text,
        verdict -> Nullable<Text>,
        note -> Nullable<Text>,
    }
}

diesel::table! {
    retention_run (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        day -> Date,
        started_at -> Timestamp,
        finished_at -> Timestamp,
        periods -> Text,
        counts -> Text,
        failed -> Integer,
    }
}

diesel::table! {
    figure_count (municipality_code, measure, team_id, month, scheme, side, part, bucket) {
        municipality_code -> Text,
        measure -> Text,
        team_id -> Text,
        month -> Date,
        scheme -> Text,
        side -> Text,
        part -> Text,
        bucket -> Integer,
        count -> Integer,
    }
}

diesel::table! {
    figure_build (municipality_code) {
        municipality_code -> Text,
        built_at -> Timestamp,
        reaches -> Date,
        earliest -> Date,
        basis -> Text,
    }
}

diesel::table! {
    audit_alarm (municipality_code, id) {
        municipality_code -> Text,
        id -> Text,
        day -> Date,
        employee_id -> Text,
        kind -> Text,
        count -> BigInt,
        usual -> BigInt,
        raised_at -> Timestamp,
        settled_at -> Nullable<Timestamp>,
        settled_by -> Nullable<Text>,
        note -> Nullable<Text>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    municipality,
    figure_count,
    figure_build,
    cpr_history,
    retention_run,
    citizen_access,
    citizen_guard,
    named_access,
    contact_code,
    calendar_feed,
    representative,
    message_text,
    office,
    room,
    team,
    employee,
    team_membership,
    role_assignment,
    citizen,
    case_file,
    caseworker_assignment,
    talk_type,
    talk_type_scheme,
    rule_override,
    talk_type_variant,
    booking_order,
    booking_bar,
    availability_window,
    availability_window_variant,
    availability_window_revision,
    absence,
    closing_day,
    calendar,
    busy_time,
    appointment,
    appointment_event,
    call_attempt,
    reservation,
    task_kind,
    task,
    message_kind,
    message,
    audit_event,
    audit_subject,
    audit_seal,
    audit_check,
    audit_check_item,
    audit_alarm,
    session,
    idempotency_key,
    order_event,
    order_deadline_change,
    note,
    search_log,
    case_event,
    citizen_absence,
    citizen_hours,
    no_time_report,
    reason_question,
    nightly_run,
);
