-- An article as the counter needs it: $1 its id, $2 the top branch.
SELECT a.id, a.number, t.id AS type_id, t.code AS type_code, t.icon AS type_icon,
       t.main_category, t.name_sv, t.name_en, t.size_system,
       a.size_text, a.brand, a.shelf, a.status,
       a.branch_id, a.home_branch_id, a.green_buckle, t.guardian_permission, t.return_checks,
       t.maintenance, t.fitting, t.loan_days, f.id AS fit_id, f.sole_mm AS fit_sole_mm,
       l.id AS loan_id, l.voucher_id AS loan_voucher_id, l.borrower_id AS loan_borrower_id,
       (SELECT b.kind FROM borrowers b WHERE b.id = l.borrower_id) AS loan_borrower_kind,
       l.lost_at AS loan_lost_at,
       l.says_returned_at AS loan_says_returned_at,
       EXISTS (SELECT 1 FROM duties d WHERE d.article_id = a.id AND d.state = 'open'
               AND d.class IN ('safety', 'check')) AS open_checks,
       EXISTS (SELECT 1 FROM duties d WHERE d.article_id = a.id AND d.state = 'open'
               AND d.class = 'care') AS open_care,
       EXISTS (SELECT 1 FROM duties d WHERE d.article_id = a.id AND d.state = 'open'
               AND d.class = 'repair') AS open_repairs,
       (SELECT m.set_id FROM set_members m WHERE m.article_id = a.id) AS set_id,
       r.id AS aside_line, r.reservation_id AS aside_reservation, r.from_day AS aside_from,
       (SELECT o.borrower_id FROM reservations o WHERE o.id = r.reservation_id) AS aside_borrower,
       EXISTS (SELECT 1 FROM reservation_lines p WHERE p.branch_id = a.branch_id
               AND p.type_id = a.type_id AND p.state = 'booked')
           OR EXISTS (SELECT 1 FROM waits w WHERE w.branch_id = a.branch_id
               AND w.type_id = a.type_id AND w.state = 'offered') AS is_promised
FROM articles a
JOIN article_types t ON t.id = a.type_id
LEFT JOIN loans l ON l.article_id = a.id AND l.returned_at IS NULL AND l.undone_at IS NULL
LEFT JOIN binding_fits f ON f.article_id = a.id AND f.ended_at IS NULL
LEFT JOIN reservation_lines r ON r.article_id = a.id AND r.state = 'picked'
WHERE a.id = $1 AND a.root_id = $2
