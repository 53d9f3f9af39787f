//! Four sounds, made by the browser: lent, returned, look here, stop.

use std::cell::RefCell;
use web_sys::{AudioContext, OscillatorType};

thread_local! {
    static CONTEXT: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

/// A tone: hertz, when it begins and how long it lasts in seconds, how loud (0 to 1).
struct Tone(f32, f64, f64, f32);

/// Plays the sound of an answer; a browser without sound stays silent.
pub fn play(name: &str) {
    let (shape, tones): (OscillatorType, &[Tone]) = match name {
        "lent" => (
            OscillatorType::Sine,
            &[Tone(880.0, 0.0, 0.09, 0.3), Tone(1_320.0, 0.09, 0.14, 0.3)],
        ),
        "returned" => (
            OscillatorType::Sine,
            &[Tone(784.0, 0.0, 0.1, 0.3), Tone(523.0, 0.1, 0.18, 0.3)],
        ),
        "look" => (
            OscillatorType::Triangle,
            &[
                Tone(660.0, 0.0, 0.08, 0.4),
                Tone(660.0, 0.14, 0.08, 0.4),
                Tone(660.0, 0.28, 0.08, 0.4),
            ],
        ),
        // Loud, low and long: heard across the room.
        "stop" => (
            OscillatorType::Square,
            &[
                Tone(196.0, 0.0, 0.35, 0.6),
                Tone(147.0, 0.4, 0.35, 0.6),
                Tone(196.0, 0.8, 0.35, 0.6),
                Tone(147.0, 1.2, 0.5, 0.6),
            ],
        ),
        _ => return,
    };
    CONTEXT.with_borrow_mut(|context| {
        if context.is_none() {
            *context = AudioContext::new().ok();
        }
        if let Some(context) = context {
            for tone in tones {
                // Without a sound card nothing is heard; the answer stands there.
                let _ = sounding(context, shape, tone);
            }
        }
    });
}

fn sounding(
    context: &AudioContext,
    shape: OscillatorType,
    Tone(hertz, begin, length, loud): &Tone,
) -> Result<(), wasm_bindgen::JsValue> {
    let now = context.current_time();
    let oscillator = context.create_oscillator()?;
    let gain = context.create_gain()?;
    oscillator.set_type(shape);
    oscillator.frequency().set_value(*hertz);
    gain.gain().set_value(*loud);
    oscillator.connect_with_audio_node(&gain)?;
    gain.connect_with_audio_node(&context.destination())?;
    oscillator.start_with_when(now + begin)?;
    oscillator.stop_with_when(now + begin + length)?;
    Ok(())
}
