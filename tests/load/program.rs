//! The server as it is shipped, in a process of its own.

use crate::Outcome;
use crate::arguments::Arguments;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The server while it runs; dropped, it ends.
#[derive(Debug)]
pub struct Program {
    child: Child,
    /// `http://127.0.0.1:PORT`.
    pub base: String,
}

/// Memory that stands in RAM, in words.
#[derive(Debug)]
pub struct Memory {
    /// Now.
    pub now: String,
    /// The most since the start.
    pub highest: String,
}

impl Program {
    /// Starts it, and waits until it answers.
    pub async fn serve(arguments: &Arguments, url: &str) -> Outcome<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        drop(listener);
        let child = command(arguments, url)
            .env("FRITIDSBANKEN_LISTEN", format!("127.0.0.1:{port}"))
            .arg("serve")
            .spawn()?;
        let program = Self {
            child,
            base: format!("http://127.0.0.1:{port}"),
        };
        let begun = Instant::now();
        while reqwest::get(format!("{}/halsa", program.base))
            .await
            .is_err()
        {
            if begun.elapsed() > Duration::from_secs(30) {
                return Err("the server does not answer".into());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(program)
    }

    /// What the kernel says of its memory.
    pub fn memory(&self) -> Outcome<Memory> {
        let field =
            |name: &str| -> Outcome<String> { Ok(format!("{} MB", self.kilobytes(name)? / 1024)) };
        Ok(Memory {
            now: field("VmRSS:")?,
            highest: field("VmHWM:")?,
        })
    }

    /// What of its memory is its own: without files that it maps, such as SQLite's. In MB.
    pub fn own_memory(&self) -> Outcome<u64> {
        Ok(self.kilobytes("RssAnon:")? / 1024)
    }

    fn kilobytes(&self, name: &str) -> Outcome<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let number = line.and_then(|rest| rest.split_whitespace().next());
        Ok(number.ok_or("the kernel tells no memory")?.parse()?)
    }

    /// Ends it.
    pub fn stop(mut self) -> Outcome {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Ended already, where all went well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs one of the program's tasks to its end.
pub fn task(arguments: &Arguments, url: &str, words: &[&str]) -> Outcome {
    let status = command(arguments, url).args(words).status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("fritidsbanken {words:?} ended with {status}").into())
    }
}

fn command(arguments: &Arguments, url: &str) -> Command {
    let mut command = Command::new(&arguments.server);
    command
        .env("FRITIDSBANKEN_DATABASE_URL", url)
        .env("FRITIDSBANKEN_SITE", &arguments.site)
        .env("FRITIDSBANKEN_LOG", "error")
        .stdout(Stdio::null());
    command
}
