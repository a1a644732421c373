-- A rule may be for customers of several tiers.
UPDATE ask_rules SET rule = (rule - 'tier') ||
  jsonb_build_object('tiers', CASE WHEN rule ->> 'tier' IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(rule ->> 'tier') END)
WHERE rule ? 'tier';
